import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isImageFile, keyOfImage, unwrapAddress, widthIn } from './address.ts'

describe('unwrapAddress', () => {
  const cases: readonly (readonly [string, string])[] = [
    [
      'https://pier.example/_next/image?url=https%3A%2F%2Fcdn.example%2Frow.jpg&w=3840&q=75',
      'https://cdn.example/row.jpg',
    ],
    ['https://pier.example/_next/image?url=%2Fimg%2Frow.jpg&w=828', 'https://pier.example/img/row.jpg'],
    [
      'https://img.example/cdn-cgi/image/width=800/https://pier.example/row.jpg',
      'https://pier.example/row.jpg',
    ],
    ['https://img.example/fetch/w_800/https%3A%2F%2Fpier.example%2Frow.jpg', 'https://pier.example/row.jpg'],
    [
      'https://pier.example/row.jpg?width=800&from=/tv/row',
      'https://pier.example/row.jpg?width=800&from=/tv/row',
    ],
    ['https://pier.example/row.jpg', 'https://pier.example/row.jpg'],
  ]
  for (const [url, original] of cases) it(url, () => assert.equal(unwrapAddress(url), original))
})

describe('keyOfImage', () => {
  const same: readonly (readonly [string, string])[] = [
    ['https://pier.example/2026/row.jpg', 'https://cdn.example/2026/row-400x300.jpg?v=2'],
    ['/media/thumbs/row.jpg', '/media/large/row.jpg'],
    [
      '/sites/files/styles/thumb_160/public/2026/row.jpg',
      '/sites/files/styles/slide_full/public/2026/row.jpg',
    ],
    ['/sites/files/styles/thumb_160/public/2026/row.jpg', '/sites/files/2026/row.jpg'],
    ['/img/b/Ab1/s320/row.png', '/img/b/Ab1/s2048/row.png'],
    ['/content/images/size/w600/2026/row.jpg', '/content/images/2026/row.jpg'],
    ['/up/q_auto,w_120/row.jpg', '/up/q_auto,w_2560/row.jpg'],
    ['/row_thumb.jpg', '/row@2x.jpg'],
    ['/image.php?id=7&w=100', '/image.php?id=7&w=900'],
  ]
  for (const [one, other] of same)
    it(`${one} is ${other}`, () => assert.equal(keyOfImage(one), keyOfImage(other)))
  const different: readonly (readonly [string, string])[] = [
    ['/2026/03/lead.jpg', '/2025/11/lead.jpg'],
    ['/IMG_0412.jpg', '/IMG_0413.jpg'],
    ['/row-1.jpg', '/row-2.jpg'],
    ['/image.php?id=7', '/image.php?id=8'],
  ]
  for (const [one, other] of different)
    it(`${one} is not ${other}`, () => assert.notEqual(keyOfImage(one), keyOfImage(other)))
})

describe('widthIn', () => {
  const cases: readonly (readonly [string, number | null])[] = [
    ['/row.jpg?width=1440&height=810', 1440],
    ['/row.jpg?resize=540%2C360', 540],
    ['/q_auto,w_2560/row.jpg', 2560],
    ['/s2048/row.jpg', 2048],
    ['/max300x600/row.jpg', 300],
    ['/row-720x405.jpg', 720],
    ['/row-1200w.jpg', 1200],
    ['/2026/03/row.jpg', null],
    ['/row-7.jpg', null],
  ]
  for (const [url, width] of cases) it(url, () => assert.equal(widthIn(url), width))
})

describe('isImageFile', () => {
  for (const url of ['/a.jpg', '/a.JPEG?w=1', '/a.webp/size', '/a.avif#x'])
    it(`${url} is one`, () => assert.equal(isImageFile(url), true))
  for (const url of ['/a.html', '/jpg/a', '/a.jpg.exe.html'])
    it(`${url} is none`, () => assert.equal(isImageFile(url), false))
})
