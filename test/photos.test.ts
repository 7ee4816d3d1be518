import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import sharp from 'sharp'
import { inspectPhoto } from '../src/publish/photos/inspect.ts'
import { clean, readIptc } from '../src/publish/photos/iptc.ts'
import { fileName, formats, keyOf, renderPhoto, widthsOf } from '../src/publish/photos/render.ts'
import { readXmp, writeXmp } from '../src/publish/photos/xmp.ts'
import { openDesk, picture } from './desk.ts'

const labels = {
  caption: 'Ana Reyes as Mira “Mouse” Holt',
  credit: 'Northlight & Søn',
  rights: '© 2026 <Northlight>',
  alt: 'A pier at night',
}

/** IPTC-IIM as Photoshop writes it: a resource of its own around the datasets. */
function iptcOf(fields: readonly (readonly [number, number, Buffer])[]): Buffer {
  const sets = fields.map(([record, dataset, value]) => {
    const head = Buffer.from([0x1c, record, dataset, 0, 0])
    head.writeUInt16BE(value.length, 3)
    return Buffer.concat([head, value])
  })
  return Buffer.concat([
    Buffer.from('Photoshop 3.0\0'),
    Buffer.from('8BIM\x04\x04\0\0\0\0\0\0', 'latin1'),
    ...sets,
  ])
}

describe('what a photo’s file says of itself', () => {
  const utf8 = Buffer.from([0x1b, 0x25, 0x47])
  const cases: readonly (readonly [string, ReturnType<typeof readIptc>, object])[] = [
    [
      'IPTC in UTF-8',
      readIptc(
        iptcOf([
          [1, 90, utf8],
          [2, 120, Buffer.from('Söhne')],
          [2, 110, Buffer.from('Bild')],
          [2, 116, Buffer.from('© B')],
        ]),
      ),
      { caption: 'Söhne', credit: 'Bild', rights: '© B' },
    ],
    ['IPTC in Latin', readIptc(iptcOf([[2, 120, Buffer.from([0x53, 0xf6])]])), { caption: 'Sö' }],
    [
      'a byline where there is no credit',
      readIptc(iptcOf([[2, 80, Buffer.from('R. Aird')]])),
      { credit: 'R. Aird' },
    ],
    ['IPTC cut short', readIptc(iptcOf([[2, 120, Buffer.from('Words')]]).subarray(0, -2)), { caption: null }],
    ['no IPTC', readIptc(Buffer.from('nothing of the kind')), { caption: null, credit: null }],
    [
      'XMP with languages',
      readXmp(
        '<x><dc:description><rdf:Alt><rdf:li xml:lang="x-default">A pier</rdf:li><rdf:li xml:lang="de">Ein Pier</rdf:li></rdf:Alt></dc:description><dc:rights>R</dc:rights></x>',
      ),
      { caption: 'A pier', rights: 'R' },
    ],
    ['XMP in attributes', readXmp('<rdf:Description photoshop:Credit="A &amp; B"/>'), { credit: 'A & B' }],
    ['XMP that is none', readXmp('<<<>>>&&& <dc:rights'), { rights: null }],
    ['its own XMP', readXmp(writeXmp(labels)), labels],
  ]
  for (const [what, found, expected] of cases)
    test(what, () => assert.deepEqual({ ...found, ...expected }, found))

  test('text of a file has no control characters and no end without limit', () => {
    assert.equal(clean(' a\u0000\u001b[31mb\u202e  c '), 'a [31mb c')
    assert.equal(clean('x'.repeat(5000))?.length, 600)
    assert.equal(clean('\n \t'), null)
  })
})

describe('the files of a photo', () => {
  test('are upright, no wider than it, say whose it is, and not where it was taken', async () => {
    const desk = await openDesk()
    try {
      // Lying on its side, with a place and a camera, and words that the story replaces.
      const original = await picture(1000, 600)
        .withExif({
          IFD0: { Orientation: '6', Make: 'Secret Camera', Artist: 'Old Artist' },
          IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 20/1 0/1' },
        })
        .withXmp(writeXmp({ ...labels, caption: 'Old caption' }))
        .jpeg()
        .toBuffer()
      const turned = await sharp(original).keepMetadata().withMetadata({ orientation: 6 }).jpeg().toBuffer()
      await desk.put('pier.jpg', turned)
      const found = await inspectPhoto(desk.folder, 'pier.jpg')
      assert.ok('photo' in found, JSON.stringify(found))
      const { photo } = found
      assert.deepEqual([photo.width, photo.height], [600, 1000])
      assert.equal(photo.labels.caption, 'Old caption')
      assert.equal(photo.mosaic.length, 12)
      assert.deepEqual(widthsOf(photo), [480, 600])
      for (const format of formats) {
        const bytes = await renderPhoto(photo, labels, 480, format)
        const { width, height, xmp, exif, orientation } = await sharp(bytes).metadata()
        assert.deepEqual([width, height], [480, 800], format)
        assert.ok(orientation === undefined || orientation === 1, format)
        assert.deepEqual(readXmp(xmp?.toString('utf8') ?? ''), labels, format)
        // EXIF has letters of ASCII only; XMP has the words as they are.
        assert.ok(exif?.includes('Northlight & S'), format)
        for (const secret of ['Secret Camera', 'Old Artist', 'Old caption', 'GPS'])
          assert.ok(!bytes.includes(secret), `${secret} in ${format}`)
        assert.ok(!hasGps(exif), format)
      }
      assert.match(fileName(keyOf(photo, labels), 480, 'avif'), /^[\w-]{22}-480\.avif$/)
      assert.notEqual(keyOf(photo, labels), keyOf(photo, { ...labels, credit: 'Another' }))
    } finally {
      await desk.close()
    }
  })
})

/** Whether EXIF's first directory leads to one of places (tag 0x8825). */
function hasGps(exif: Buffer | undefined): boolean {
  if (!exif) return false
  const tiff = exif.subarray(6)
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const start = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  return Array.from({ length: short(start) }, (_, i) => short(start + 2 + i * 12)).includes(0x8825)
}
