import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fromMarkdown } from './from-markdown.ts'
import { readFrontMatter } from './front-matter.ts'

const note = `---
title: "Skyline orders *Lantern Row*"
subtitle: >-
  Ten episodes,
  and forty lamps.
authors: [Ada Finch, Tom Oak]
date: 2026-05-03 10:00:00 -0400
category: TV
tags:
  - Lantern Row
  - Skyline
lang: en
---

![The old pier](https://pierpost.example/pier.jpg)
*The old pier at night. Photo: Bo Lund*

Skyline has ordered ten episodes of *Lantern Row*, said **Ada Finch**, who writes it, in [a letter](https://skyline.example/letter) today.

## Forty lamps

> We have bought every lamp in the county, and we mean to light them all at once.

- The first episode is filmed at the old pier in May.
- The last one is filmed wherever there is still a lamp.

The network has not said when the first episode will be shown, and the lamps have not been paid for.
`

describe('fromMarkdown', () => {
  const { story } = fromMarkdown(note)
  assert.ok(story !== null)
  it('reads the front matter', () => {
    const { headline, dek, byline, published, section, tags, language } = story
    assert.deepEqual(
      { headline, dek, byline, published, section, tags, language },
      {
        headline: 'Skyline orders *Lantern Row*',
        dek: 'Ten episodes, and forty lamps.',
        byline: ['Ada Finch', 'Tom Oak'],
        published: '2026-05-03T10:00:00-04:00',
        section: 'TV',
        tags: ['Lantern Row', 'Skyline'],
        language: 'en',
      },
    )
  })
  it('keeps blocks by kind', () => {
    assert.deepEqual(
      story.blocks.map(({ kind }) => kind),
      ['paragraph', 'heading', 'quote', 'list item', 'list item', 'paragraph'],
    )
  })
  it('keeps emphasis and links as spans', () => {
    const said = story.spans.map(({ kind, start, end }) => `${kind} ${story.text.slice(start, end)}`)
    assert.deepEqual(said.slice(0, 3), ['italic Lantern Row', 'bold Ada Finch', 'link a letter'])
  })
  it('takes the line in italics under a picture for its caption', () => {
    assert.deepEqual(story.photos, [
      {
        src: 'https://pierpost.example/pier.jpg',
        alt: 'The old pier',
        caption: 'The old pier at night.',
        credit: 'Bo Lund',
      },
    ])
  })
  it('takes a first heading for the headline where there is no front matter', () => {
    const plain = `# Skyline orders Lantern Row\n\n${note.split('---\n')[2]}`
    assert.equal(fromMarkdown(plain).story?.headline, 'Skyline orders Lantern Row')
  })
  describe('a permalink is on the site that the text links to', () => {
    const url = (link: string) =>
      fromMarkdown(
        `---\ntitle: Skyline orders Lantern Row\nsite_name: Pier Post\npermalink: /tv/row\n---\n${'Lantern Row is a drama about a lamplighter who keeps one lamp too many. '.repeat(4)}\n\n[More](${link})`,
      ).story?.url

    it('under its outlet’s name', () =>
      assert.equal(url('https://pierpost.example/tv/lamps'), 'https://pierpost.example/tv/row'))
    it('and on no other', () => assert.equal(url('https://slatewire.example/tv/lamps'), null))
  })
  it('finds no story in nothing', () => assert.equal(fromMarkdown('').story, null))
})

describe('readFrontMatter', () => {
  it('leaves a line of dashes alone', () => {
    assert.equal(readFrontMatter('---\nSkyline orders it.\n---\nMore.').fields.size, 0)
  })
  it('reads values with colons and quotes', () => {
    const { fields, rest } = readFrontMatter(
      '---\nurl: https://x.example/a\ntitle: "A: \\"B\\""\nempty:\n---\nText',
    )
    assert.deepEqual(
      [...fields],
      [
        ['url', ['https://x.example/a']],
        ['title', ['A: "B"']],
        ['empty', []],
      ],
    )
    assert.equal(rest, 'Text')
  })
})
