import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { randomFrom, seedOf } from '../../seeded.ts'
import { plate } from './paint.ts'
import { scenes } from './scenes.ts'

/** Kilobytes are dear in a repository, and the pictures have few edges. */
const quality = 66

/** Draws every photo of the newsroom's own stories anew, beside them; the same on every machine. */
async function drawAll(folder: string): Promise<void> {
  for (const [name, paint] of Object.entries(scenes)) {
    const svg = plate(paint(randomFrom(seedOf(name))))
    const jpeg = await sharp(Buffer.from(svg)).jpeg({ quality, mozjpeg: true }).toBuffer()
    writeFileSync(join(folder, `${name}.jpg`), jpeg)
    console.log(`${name}.jpg ${jpeg.length}`)
  }
}

if (import.meta.main) await drawAll(join(import.meta.dirname, '..'))
