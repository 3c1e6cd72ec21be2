import { environment } from '../src/environment';

const settings = environment();

export default () => ({
  serveAdminPanel: settings.serveAdmin,
  autoOpen: false,
  auth: { secret: settings.adminJwtSecret },
  apiToken: { salt: settings.apiTokenSalt },
  transfer: { token: { salt: settings.transferTokenSalt } },
  secrets: { encryptionKey: settings.encryptionKey },
  flags: { nps: false, promoteEE: false },
  ai: { enabled: false },
});
