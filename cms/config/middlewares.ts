const largestUpload = 256 * 1024 * 1024;

// Everything comes from this server itself: the admin works where there is no internet, and nothing is told to others.
const self = ["'self'"];
// Strapi fills the lists with its defaults place by place: these must be as long as its own, or its addresses come in.
const selfOnly = ["'self'", "'self'"];
const pictures = ["'self'", 'data:', 'blob:', 'blob:'];
const contentSecurityPolicy = {
  useDefaults: true,
  directives: {
    'default-src': self,
    'connect-src': selfOnly,
    'script-src': self,
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': pictures,
    'media-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'frame-src': self,
    'object-src': ["'none'"],
    'base-uri': self,
    'form-action': self,
    'frame-ancestors': self,
    upgradeInsecureRequests: null,
  },
};

export default () => [
  'strapi::logger',
  'strapi::errors',
  { name: 'strapi::security', config: { contentSecurityPolicy } },
  // The admin and the feed are asked from the same origin or from programs; no page elsewhere has business here.
  { name: 'strapi::cors', config: { origin: [], headers: [] } },
  'strapi::query',
  { name: 'strapi::body', config: { formLimit: '64mb', jsonLimit: '64mb', textLimit: '64mb', formidable: { maxFileSize: largestUpload } } },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
