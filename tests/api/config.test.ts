import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from '@october/api/dist/config.js';

const token = 'a-secret-of-the-feed-for-tests';

describe('the configuration of the API', () => {
  it('needs nothing but the secret of the feed', () => {
    expect(readConfig({ FEED_TOKEN: token })).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      url: 'http://localhost:4000',
      feedUrl: 'http://127.0.0.1:1337/api/feed',
      mediaUrl: 'http://localhost:4000/media',
      logLevel: 'info',
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ FEED_TOKEN: token, API_PORT: '', MEDIA_URL: '' }).port).toBe(4000);
  });

  it('follows the port of the CMS, and drops the slash at the end of an address', () => {
    const config = readConfig({ FEED_TOKEN: token, CMS_PORT: '1400', API_URL: 'https://api.example.org/' });
    expect([config.feedUrl, config.url, config.mediaUrl]).toEqual([
      'http://127.0.0.1:1400/api/feed',
      'https://api.example.org',
      'https://api.example.org/media',
    ]);
  });

  it('tells all faults at once, with the values, but never the secret', () => {
    const read = (): unknown => readConfig({ API_PORT: '70000', API_URL: 'ftp://x', FEED_TOKEN: 'short', LOG_LEVEL: 'loud' });
    expect(read).toThrow(ConfigError);
    try {
      read();
    } catch (error) {
      const { message } = error as Error;
      expect(message).toContain('API_PORT is "70000": expected a port number');
      expect(message).toContain('API_URL is "ftp://x": expected an address such as http://localhost:4000');
      expect(message).toContain('FEED_TOKEN: expected at least 16 characters');
      expect(message).toContain('LOG_LEVEL is "loud": expected trace, debug, info, warn, error, fatal or silent');
      expect(message).not.toContain('short');
    }
  });

  it('says which secret is missing', () => {
    expect(() => readConfig({})).toThrow('FEED_TOKEN: is not set: expected the secret that the CMS has under the same name');
  });
});
