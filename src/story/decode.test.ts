import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { decode, toHtml } from './decode.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding))

describe('decode', () => {
  const cases: readonly {
    readonly what: string
    readonly input: Uint8Array
    readonly type?: string
    readonly text: string
  }[] = [
    { what: 'UTF-8 is the default', input: bytes('Zoë’s café'), text: 'Zoë’s café' },
    { what: 'a byte order mark is not text', input: bytes('\ufeffCopper Lane'), text: 'Copper Lane' },
    {
      what: 'UTF-16 is known by its mark',
      input: bytes('\ufeffCopper Lane', 'utf16le'),
      text: 'Copper Lane',
    },
    {
      what: 'UTF-16 is known by its zeros',
      input: bytes('<p>Copper Lane</p>', 'utf16le'),
      text: '<p>Copper Lane</p>',
    },
    {
      what: 'the content type names the charset',
      input: bytes('caf\u00e9', 'latin1'),
      type: 'text/html; charset=iso-8859-1',
      text: 'café',
    },
    {
      what: 'a meta tag names the charset',
      input: new Uint8Array([...bytes('<meta charset="windows-1251">'), 0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
      text: '<meta charset="windows-1251">Привет',
    },
    {
      what: 'valid UTF-8 outranks a wrong declaration',
      input: bytes('café'),
      type: 'text/html; charset=iso-8859-1',
      text: 'café',
    },
    {
      what: 'an unknown charset is no obstacle',
      input: bytes('cafe'),
      type: 'text/html; charset=x-none',
      text: 'cafe',
    },
    {
      what: 'undeclared Latin letters are Windows-1252',
      input: new Uint8Array([0x93, 0x48, 0x69, 0x94]),
      text: '“Hi”',
    },
    { what: 'text encoded twice is decoded twice', input: bytes('we\u00e2\u0080\u0099ve'), text: 'we’ve' },
    {
      what: 'a page cut in the middle of a letter is still UTF-8',
      input: bytes(`${'café '.repeat(300)}é`).slice(0, -1),
      type: 'text/html; charset=utf-8',
      text: `${'café '.repeat(300)}\ufffd`,
    },
    { what: 'no bytes are no text', input: new Uint8Array(0), text: '' },
  ]
  for (const { what, input, type, text } of cases) {
    it(what, () => assert.equal(decode(input, type ?? null), text))
  }
})

describe('toHtml', () => {
  const cases: readonly { readonly what: string; readonly input: Uint8Array; readonly isText: boolean }[] = [
    { what: 'UTF-8 stays bytes', input: bytes('Zoë’s café'), isText: false },
    { what: 'a byte order mark is taken off', input: bytes('\ufeffCopper Lane'), isText: true },
    { what: 'zeros between letters are UTF-16', input: bytes('<p>Copper Lane</p>', 'utf16le'), isText: true },
    { what: 'text encoded twice is repaired', input: bytes('we\u00e2\u0080\u0099ve'), isText: true },
    { what: 'a letter of Latin-1 is no UTF-8', input: bytes('caf\u00e9', 'latin1'), isText: true },
    { what: 'escape sequences are no UTF-8', input: bytes('<meta charset="iso-2022-jp">'), isText: true },
  ]
  for (const { what, input, isText } of cases)
    it(what, () => assert.equal(typeof toHtml(input) === 'string', isText))
})
