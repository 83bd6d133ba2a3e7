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
  site: 'Sitio en línea',
  siteOfGalley: 'El sitio que viene con Galley, en este equipo',
  siteOfYours: 'Un sitio propio, que habla la Publish API',
  address: 'Dirección',
  token: 'Clave de acceso',
  tokenKept: 'Guardada; escriba otra para cambiarla',
  tokenLocked: 'Su sistema la guarda cifrada.',
  tokenInFile: 'Su sistema no ofrece cifrado: se guarda en un archivo que solo usted puede leer.',
  tryIt: 'Probar',
  whatTheSiteSays: 'Respuesta del sitio',
  taken: (site, desk) => `«${site}» acepta la clave, que es de «${desk}».`,
  takenInPart: (site, scopes) =>
    `«${site}» acepta la clave, pero no permite publicar: solo sirve para ${scopes}.`,
  fixed: 'Se indicó al iniciar Galley, por lo que no se cambia aquí.',
};
