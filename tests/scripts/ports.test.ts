import { expect, it } from '@jest/globals';
import { createServer, type AddressInfo } from 'node:net';
import { freePort } from '../support/ports.js';
import { importScript } from '../support/script.js';

type Wanted = { port: number; host: string; variable: string }[];
const { requireFreePorts } = await importScript<{ requireFreePorts: (wanted: Wanted) => Promise<void> }>('steps/ports.mjs');

it.each(['127.0.0.1', '0.0.0.0', '::'])(
  'a port that another program has on %s is named, with the variable that changes it',
  async (elsewhere) => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, elsewhere, resolve));
    const { port } = server.address() as AddressInfo;
    try {
      await expect(requireFreePorts([{ port, host: '127.0.0.1', variable: 'API_PORT' }])).rejects.toThrow(
        new RegExp(`^Port ${port} is in use by another program.*set API_PORT to a free port`),
      );
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  },
);

it('free ports pass', async () => {
  await expect(
    requireFreePorts([
      { port: await freePort(), host: '127.0.0.1', variable: 'CMS_PORT' },
      { port: await freePort(), host: '127.0.0.1', variable: 'API_PORT' },
    ]),
  ).resolves.toBeUndefined();
});

it('one port for both programs is refused', async () => {
  const port = await freePort();
  await expect(
    requireFreePorts([
      { port, host: '127.0.0.1', variable: 'CMS_PORT' },
      { port, host: '127.0.0.1', variable: 'API_PORT' },
    ]),
  ).rejects.toThrow(`CMS_PORT and API_PORT are both ${port}`);
});

it('an address that this machine does not have is told with its variable', async () => {
  await expect(requireFreePorts([{ port: await freePort(), host: '192.0.2.1', variable: 'CMS_PORT' }])).rejects.toThrow(
    /192\.0\.2\.1 is no address of this machine: set CMS_HOST/,
  );
});
