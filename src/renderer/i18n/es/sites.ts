import { pluralIn } from '@shared/language/plural';
import type { Words } from '../en';

const plural = pluralIn('es');

export const sites: Words['sites'] = {
  title: 'Sitios en línea',
  add: 'Añadir un sitio',
  edit: (site) => `Editar ${site}`,
  moveUp: (site) => `Subir ${site}`,
  moveDown: (site) => `Bajar ${site}`,
  remove: (site) => `Quitar ${site}`,
  atOnce: 'Los cambios en los sitios valen al momento.',
  fixed: 'Se indicó al iniciar Galley, por lo que no se cambia aquí.',
  own: 'El sitio de Galley',
  everything: 'Todo',
  noTicker: 'sin última hora',
  waiting: (n) => plural(n, { one: '# noticia en espera', other: '# noticias en espera' }),
  kind: 'Clase',
  ofYours: 'Un sitio propio, que habla la Publish API',
  ofGalley: 'El sitio que viene con Galley, en este equipo',
  ofGalleyNote: 'Funciona en este equipo mientras Galley está abierto y no necesita clave.',
  address: 'Dirección',
  name: 'Nombre del sitio',
  nameNote: 'Como lo llaman sus colegas. Vacío: lo que diga su dirección.',
  token: 'Clave de acceso',
  ofWordPress: 'Un sitio de WordPress',
  user: 'Usuario de WordPress',
  applicationPassword: 'Contraseña de aplicación',
  applicationPasswordNote:
    'No es la contraseña con la que usted entra: WordPress crea contraseñas de aplicación al pie del perfil del usuario, que necesita el rol Editor o Autor.',
  secretKept: 'Guardada; escriba otra para cambiarla',
  secretLocked: 'Su sistema la guarda cifrada.',
  openSecret:
    'Su sistema no ofrece cifrado para las claves, así que esta quedaría en un archivo sin proteger de este equipo. Quien llegue a ese archivo podrá publicar en su nombre.',
  acceptOpenSecret: 'Guardarla sin cifrar de todos modos',
  test: 'Probar la conexión',
  whatTheSiteSays: 'Respuesta del sitio',
  seen: (site, desk) => `«${site}» conoce esta mesa como «${desk}».`,
  allWell: 'Todo bien: esta mesa puede publicar allí.',
  takes: 'Qué se envía allí',
  editions: 'Ediciones',
  allEditions: 'Todas las ediciones',
  sections: 'Secciones',
  allSections: 'Todas las secciones',
  ticker: 'La última hora',
  save: 'Guardar el sitio',
  removeTitle: (site) => `¿Quitar ${site}?`,
  removeNote:
    'No se le envía nada más. Lo que está en el sitio se queda como está; retírelo antes si debe desaparecer.',
  removeWaiting: (n) =>
    plural(n, {
      one: '# noticia aún espera a este sitio o requiere atención allí. No se enviará.',
      other: '# noticias aún esperan a este sitio o requieren atención allí. No se enviarán.',
    }),
  removeIt: 'Quitar el sitio',
  files: {
    inFolder: 'Archivos simples en una carpeta de este ordenador',
    bySftp: 'Archivos simples en un servidor, por SFTP',
    inBucket: 'Archivos simples en un depósito (S3)',
    paper: 'Periódico',
    folder: 'Carpeta',
    folderNote:
      'Vacía, o una que Galley haya escrito. Los archivos ajenos que haya ahí no se tocan.',
    server: 'Servidor',
    port: 'Puerto',
    user: 'Usuario',
    hostKey: 'Clave del servidor',
    hostKeyNote:
      'Al principio, vacía: la prueba dice qué clave muestra el servidor. Compárela y póngala aquí.',
    passwordOrKey: 'Contraseña o clave privada',
    endpoint: 'Servicio',
    region: 'Región',
    bucket: 'Depósito',
    prefix: 'Prefijo',
    keyId: 'Id. de la clave',
    secretKey: 'Clave secreta',
  },
  problems: {
    'files-refused': 'Los archivos no se pueden poner ahí.',
    offline: 'Este equipo no está conectado a ninguna red.',
    'name-not-found':
      'No hay ningún equipo con ese nombre. Compruebe cómo está escrita la dirección.',
    'connection-refused':
      'El equipo está ahí, pero nada responde en ese puerto. Compruebe el puerto, o si el sitio está en marcha.',
    'no-answer': 'Nadie respondió, o la conexión se cortó. Compruebe la dirección y la red.',
    'certificate-expired':
      'El certificado del sitio ha caducado, o el reloj de este equipo está mal.',
    'certificate-of-another':
      'Quien responde muestra el certificado de otro sitio. Compruebe la dirección, y si esta red pide iniciar sesión antes.',
    'certificate-of-its-own':
      'El sitio responde él mismo de su certificado. Pida uno de una autoridad de certificación, o haga instalar este en este equipo.',
    'certificate-unknown':
      'Este equipo no conoce a quien responde del certificado del sitio. La autoridad de certificación de la redacción debe instalarse aquí.',
    'certificate-revoked':
      'El certificado del sitio fue revocado. Pregunte a quien lleva el sitio.',
    'no-tls':
      'El sitio no habla TLS como este equipo. Compruebe si su dirección empieza por http o https.',
    'no-http': 'Quien responde no habla HTTP. Compruebe el puerto.',
    proxy: 'El proxy de esta red no deja pasar a Galley.',
    'proxy-password': 'El proxy de esta red pide un nombre y una contraseña.',
    'proxy-silent': 'El proxy que este equipo debe usar no responde.',
    redirected: 'El sitio remite a otra dirección. Escriba aquí la definitiva.',
    'not-the-api':
      'Alguien responde allí, pero no es un sitio que hable la Publish API. Compruebe la dirección.',
    'site-failing': 'El sitio está ahí, pero ahora tiene problemas propios. Inténtelo más tarde.',
    'secret-missing': 'El sitio está ahí. Escriba la clave que ha dado a esta mesa.',
    'secret-refused': 'El sitio está ahí, y no acepta esta clave.',
    'may-not-publish': 'La clave es buena, pero no para publicar (le falta el permiso «publish»).',
    'may-not-send-media': 'La clave es buena, pero no para imágenes (le falta el permiso «media»).',
    'may-not-write-ticker':
      'La clave es buena, pero no para la última hora (le falta el permiso «ticker»).',
    'may-not-arrange-front':
      'La clave es buena, pero no para la portada (le falta el permiso «front»).',
    'no-wordpress':
      'Alguien responde ahí, pero no es un WordPress con API REST. Revise la dirección.',
    'password-missing': 'WordPress está ahí. Escriba una contraseña de aplicación del usuario.',
    'password-refused':
      'WordPress está ahí y no acepta a este usuario con esta contraseña de aplicación.',
    'user-may-not-publish':
      'WordPress conoce al usuario, cuyo rol no permite publicar. Dele el rol Editor o Autor.',
    'user-may-not-send-media':
      'WordPress conoce al usuario, cuyo rol no permite subir imágenes. Dele el rol Editor o Autor.',
  },
};
