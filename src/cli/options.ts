import { Option } from 'commander'

export const db = new Option('--db <file>', 'database file').default('data/hearsay.db').env('HEARSAY_DB')
export const published = new Option(
  '--published <date>',
  'date of a story that does not say its own, such as 2015-08-05',
)
export const allowHost = new Option(
  '--allow-host <hosts>',
  'hosts or ranges of your own network that may be read, such as wiki.lan,10.0.0.0/8',
).env('HEARSAY_ALLOW_HOSTS')
export const contact = new Option(
  '--contact <address>',
  'where whoever runs a site can reach you: a page or a mail address, sent with every request',
).env('HEARSAY_CONTACT')
export const outlet = new Option('--outlet <name>', 'outlet of a story that does not name its own')
export const inputs = 'files, folders, archives, addresses, feeds, JSON Lines; - for standard input'
