import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { inRepository } from '../../support/repository.js';

const load = createRequire(inRepository('cms', 'dist', 'src', 'publication', 'text-files.js'));
const { textPaths, fileKeyOf } = load('./text-files.js') as {
  textPaths: (shape: object, record: object) => string[];
  fileKeyOf: (path: string) => string;
};

const body = { uid: 'test', attributes: [{ kind: 'scalar', name: 'body', type: 'richtext' }] };
const pathsOf = (text: string) => textPaths(body, { body: text });

describe('files that a text shows', () => {
  it.each([
    ['![](media/a.png)', ['media/a.png']],
    ['![Hall](media/halls/a%20b.png "The hall") and [a list](/media/list.pdf)', ['media/halls/a%20b.png', '/media/list.pdf']],
    ['![](<media/a b.png>)', ['media/a b.png']],
    ['![Hall][1]\n\n[1]: media/a.png "x"', ['media/a.png']],
    ['<img src="media/a.png">', ['media/a.png']],
    [
      '![](/uploads/a_1f2e.png) ![](http://localhost:1337/uploads/b_33.png)',
      ['/uploads/a_1f2e.png', 'http://localhost:1337/uploads/b_33.png'],
    ],
    ['![](media/a.png) again ![](media/a.png)', ['media/a.png']],
    ['[Lenin](person/lenin), see media/a.png, [x](https://example.org/media/a.png)', []],
  ])('%s', (text, paths) => expect(pathsOf(text)).toEqual(paths));

  it('are known in the library by name, or by where Strapi put them', () => {
    expect(fileKeyOf('media/halls/a%20b.png')).toBe('media/a b.png');
    expect(fileKeyOf('http://localhost:1337/uploads/b_33.png')).toBe('uploads/b_33.png');
    expect(fileKeyOf('media/100%.png')).toBe('media/100%.png');
  });
});
