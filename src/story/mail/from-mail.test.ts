import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fromMail } from './from-mail.ts'
import { readMail } from './mime.ts'
import { readMoment } from './moment.ts'

const paragraphs = [
  'Skyline today ordered ten episodes of Lantern Row, a drama about a street that the power company forgot.',
  'Ada Finch writes the series and directs the first two episodes, which are filmed at the old pier from May.',
  'The network has not said when the first episode will be shown, and the lamps have not been paid for either.',
]
const wrapped = paragraphs.map((paragraph) => paragraph.replace(/(.{60,70}) /g, '$1\n')).join('\n\n')

const plain = `Received: by pier
From: Skyline Press Office <press@skyline.example>
Date: Sun, 3 May 2026 10:00:00 -0400
Subject: =?UTF-8?Q?FOR_IMMEDIATE_RELEASE=3A_Skyline_Orders_=E2=80=9CLantern_Row=E2=80=9D?=
Content-Type: text/plain; charset=utf-8

${wrapped}

###

About Skyline
Skyline is a network with many lamps and a great number of people who are paid to look after them.
`

const forwarded = `Received: by pier
From: Bo Lund <bo@pierpost.example>
Subject: Fwd: Skyline Orders Lantern Row
Date: Mon, 4 May 2026 09:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b1"

--b1
Content-Type: text/plain; charset=utf-8

Can somebody write this up?

---------- Forwarded message ---------
From: Skyline Press <press@skyline.example>
Date: Sun, May 3, 2026 at 9:02 AM
Subject: Skyline Orders Lantern Row
To: <bo@pierpost.example>

${wrapped}

--b1
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

${Buffer.from(
  `<div>Can somebody write this up?<br><br><div>---------- Forwarded message ---------<br>From: <b>Skyline Press</b><br>Date: Sun, May 3, 2026 at 9:02 AM<br>To: bo@pierpost.example<br></div><h1>Skyline Orders Lantern Row</h1>${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')}<p>###</p><p>About Skyline, a network with many lamps and people.</p></div>`,
).toString('base64')}
--b1--
`

describe('fromMail', () => {
  const cases = [
    ['a release as text', plain, 'Skyline Orders “Lantern Row”', '2026-05-03T10:00:00-04:00'],
    ['a release that a colleague passes on', forwarded, 'Skyline Orders Lantern Row', '2026-05-03T09:02'],
  ] as const
  for (const [what, message, headline, published] of cases) {
    it(what, () => {
      const { story } = fromMail(Buffer.from(message).toString('latin1'))
      assert.deepEqual(
        { headline: story?.headline, published: story?.published, outlet: story?.outlet, text: story?.text },
        { headline, published, outlet: 'Skyline', text: paragraphs.join('\n\n') },
      )
    })
  }
  it('finds no story in an empty message', () => assert.equal(fromMail('').story, null))
})

describe('readMail', () => {
  it('decodes quoted-printable and folded headers', () => {
    const mail = readMail(
      'Subject: Lamps\n and lamps\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nCaf=E9 at the =\npier',
    )
    assert.deepEqual([mail.subject, mail.text], ['Lamps and lamps', 'Café at the pier'])
  })
  it('passes attachments over', () => {
    const mail = readMail(
      'Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nlist\n--b\nContent-Type: text/plain\n\nletter\n--b--\n',
    )
    assert.equal(mail.text?.trim(), 'letter')
  })
})

describe('readMoment', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['Wed, 11 Feb 2026 15:20:44 +0000', '2026-02-11T15:20:44+00:00'],
    ['Wed, Feb 11, 2026 at 9:02 PM', '2026-02-11T21:02'],
    ['Feb 11, 2026', '2026-02-11'],
    ['yesterday at 9:02', null],
  ]
  for (const [written, moment] of cases) it(written, () => assert.equal(readMoment(written), moment))
})
