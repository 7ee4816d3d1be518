import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierPath, safeUrl, withQuery } from './paths.ts'

test('only addresses of the web become links', () => {
  const cases: readonly (readonly [string | null, string | null])[] = [
    ['https://dailyreel.example/a?b=c', 'https://dailyreel.example/a?b=c'],
    ['HTTP://DailyReel.example', 'http://dailyreel.example/'],
    ['javascript:alert(1)', null],
    ['java\nscript:alert(1)', null],
    [' javascript:alert(1)', null],
    ['data:text/html,<script>', null],
    ['vbscript:x', null],
    ['file:///etc/passwd', null],
    ['//dailyreel.example/a', null],
    ['/a', null],
    ['https://user:secret@dailyreel.example/', null],
    ['', null],
    [null, null],
  ]
  for (const [url, href] of cases) assert.equal(safeUrl(url), href, String(url))
})

test('a path holds whatever an id holds', () => {
  assert.equal(dossierPath('low-tide'), '/dossiers/low-tide')
  assert.equal(dossierPath('a/b?c#d"e'), '/dossiers/a%2Fb%3Fc%23d%22e')
})

test('a query leaves out what is not said', () => {
  assert.equal(withQuery('/dossiers', { type: null, after: undefined }), '/dossiers')
  assert.equal(withQuery('/dossiers', { type: 'title', after: 'a b' }), '/dossiers?type=title&after=a+b')
})
