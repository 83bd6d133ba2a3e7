import type { Words } from '../en';

export const settings: Words['settings'] = {
  title: 'Ajustes',
  writing: 'Escritura',
  offerNames: 'Proponer nombres y lugares del archivo',
  offerNamesNote:
    'En una pausa, el resto del nombre aparece tras el cursor. El tabulador lo escribe.',
  you: 'Usted',
  name: 'Nombre',
  nameNote: 'Como le conocen sus colegas, en el historial y en «Mías».',
  language: 'Idioma de la interfaz',
  asTheSystem: (language) => `Como el sistema (${language})`,
  languageNote: 'Las noticias conservan el idioma de su edición.',
  restarts: 'Galley se reinicia con estos ajustes. Todo lo escrito está guardado.',
  save: 'Guardar y reiniciar',
};
