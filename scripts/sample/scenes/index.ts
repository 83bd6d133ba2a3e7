import type { Scene } from '../scene.ts';
import { boatShed } from './boat-shed.ts';
import { clinicCorridor } from './clinic-corridor.ts';
import { councilChamber } from './council-chamber.ts';
import { courtyard } from './courtyard.ts';
import { dataCentre } from './data-centre.ts';
import { ferry } from './ferry.ts';
import { harbour } from './harbour.ts';
import { kiteFestival } from './kite-festival.ts';
import { nightMarket } from './night-market.ts';
import { northernLake } from './northern-lake.ts';
import { readingRoom } from './reading-room.ts';
import { riverInFlood } from './river-in-flood.ts';
import { saltMarsh } from './salt-marsh.ts';
import { stadium } from './stadium.ts';
import { streetInRain } from './street-in-rain.ts';
import { theatreStage } from './theatre-stage.ts';
import { tideChart } from './tide-chart.ts';
import { viaduct } from './viaduct.ts';
import { windTurbines } from './wind-turbines.ts';

/** Every picture of the sample newsroom. */
export const scenes: readonly Scene[] = [
  boatShed,
  clinicCorridor,
  councilChamber,
  courtyard,
  dataCentre,
  ferry,
  harbour,
  kiteFestival,
  nightMarket,
  northernLake,
  readingRoom,
  riverInFlood,
  saltMarsh,
  stadium,
  streetInRain,
  theatreStage,
  tideChart,
  viaduct,
  windTurbines,
];
