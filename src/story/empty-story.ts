import type { Story } from './story.ts'

/** A story of which nothing is known: what is made of something else than a page fills in what it knows. */
export const emptyStory: Story = {
  url: null,
  outlet: null,
  headline: null,
  dek: null,
  byline: [],
  published: null,
  modified: null,
  section: null,
  language: 'en',
  text: '',
  blocks: [],
  spans: [],
  photos: [],
  credits: [],
  related: [],
  tags: [],
  embeds: [],
  continues: null,
  partial: false,
}
