/** The story that the demo writes. Its words need no escaping, so that the page can be searched for them. */
export const STORY = {
  headline: 'Night boat returns to the north quay after two winters',
  deck: 'The crossing closed when the pier gave way. Its first boat left on Monday with 212 people on board.',
  lead: 'resources/sample/pictures/harbour-at-dusk.jpg',
  paragraphs: [
    'The night boat between the old harbour of Port Maren and the north quay is running again, two winters after a storm broke the pier that it used.',
    'The first boat left at ten on Monday evening with 212 people on board, most of them shift workers who had been taking a bus around the bay.',
    'The new pier stands on steel piles instead of timber and is half a metre higher than the old one, the Harbour Office said.',
    'I can be home before my daughter is asleep, said one passenger, a nurse at the city clinic.',
    'The Harbour Office expects 1,400 passengers a day by the spring. It will decide in March whether a second boat pays for itself.',
  ],
  heading: 'What changes for passengers',
  list: [
    'Boats leave each half hour until one in the morning',
    'A single crossing costs four crowns',
    'Bicycles travel without a ticket',
  ],
  section: 'Economy',
  region: 'Europe',
  source: 'Agencies',
  dateline: 'PORT MAREN',
  author: 'Tomas Rehn',
  tags: ['ferries', 'harbours', 'night boats'],
  readMore: 'storm week',
  related: ['ferries return', 'sea wall'],
  arabic: 'العبّارات',
} as const;
