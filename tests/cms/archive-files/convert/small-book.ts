// The smallest e-book: one chapter, and what a test puts in place of one of its files.

export const opf = `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A Book</dc:title><dc:language>en</dc:language><dc:creator id="author">A. Writer</dc:creator></metadata>
<manifest><item href="text/one.xhtml" id="one" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="one"/></spine>
</package>`;

export const chapter = (content: string, before = ''): string => `<?xml version="1.0" encoding="utf-8"?>
${before}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>One</title></head>
<body><section id="one" epub:type="chapter"><h2 epub:type="title">One</h2>${content}</section></body></html>`;

export const smallBook = (files: Record<string, string | Uint8Array> = {}): Record<string, string | Uint8Array> => ({
  'content.opf': opf,
  'text/one.xhtml': chapter('<p>The only words.</p>'),
  ...files,
});
