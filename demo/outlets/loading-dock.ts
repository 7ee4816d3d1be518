import { escapeHtml } from '../markup.ts'
import { bodyBlocks, linkList, type PagePhoto, wallClock } from '../page.ts'
import type { Template } from './index.ts'

const figure = ({ src, alt, caption, credit }: PagePhoto): string =>
  `<p><img src="${src}" alt="${escapeHtml(alt)}" border="1"><br><font size="1"><i>${escapeHtml(caption)} (${escapeHtml(credit)})</i></font></p>`

const gallery = (photos: readonly PagePhoto[]): string => photos.map(figure).join('\n')

/** An insider's blog as it looked in 2004: a table for a layout, upper-case tags, no metadata beyond its title. */
export const loadingDock: Template = (page, newsroom) => {
  const { story, headline, lead } = page
  const { month, day, year, weekday, hour12, afternoon } = wallClock(story.published)
  const paragraph = (html: string): string => `${html}<br><br>`
  const heading = (html: string): string => `<b><font color="#993300">${html}</font></b><br><br>`
  const body = bodyBlocks(page, newsroom, { figure, gallery, paragraph, heading }).join('\n')
  const comments = story.comments.map(
    ({ name, text }) =>
      `<TR><TD BGCOLOR="#EEEEDD"><font size="2"><b>${escapeHtml(name)}</b> said...<br>${escapeHtml(text)}</font></TD></TR>`,
  )
  return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
<HTML>
<HEAD>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>The Loading Dock: ${escapeHtml(headline)}</TITLE>
<LINK REL="alternate" TYPE="application/rss+xml" HREF="/feed.xml">
</HEAD>
<BODY BGCOLOR="#FFFFF4" TEXT="#222222" LINK="#993300" VLINK="#663300">
<CENTER><font face="Courier New" size="6"><a href="/">THE LOADING DOCK</a></font><br><font size="2">things overheard while waiting for a truck</font></CENTER>
<HR WIDTH="90%">
<TABLE WIDTH="90%" ALIGN="center" CELLPADDING="12" BORDER="0"><TR VALIGN="top">
<TD WIDTH="180"><font size="2"><b>The rules</b><br>Two sources or I say so.<br>No home addresses, no hospitals, no kids.<br><br><b>Elsewhere</b><br><a href="https://backlotregister.example/">the Register</a><br><a href="https://turnaround.example/">Turnaround</a><br><a href="https://inkandaerials.example/">Ink &amp; Aerials</a><br><br><b>Lately</b><br><UL>
${linkList(page.earlier.slice(0, 4))}
</UL><b>Write to me</b><br>dockhand@theloadingdock.example<br>(I don't open attachments)<br><br>You are visitor <b>1,904,${String(day).padStart(2, '0')}7</b></font></TD>
<TD><font size="2" color="#888888">${weekday}, ${month} ${day}, ${year}</font>
<H2>${escapeHtml(headline)}</H2>
${lead ? figure(lead) : ''}
<DIV CLASS="post">
${body}
</DIV>
<font size="2">posted by ${escapeHtml(story.byline[0] ?? '')} at ${hour12} ${afternoon ? 'PM' : 'AM'} | <a href="#comments">${story.comments.length} comments</a> | <a href="mailto:?subject=dock">mail this to a friend</a></font>
<HR>
<A NAME="comments"></A><TABLE WIDTH="100%" CELLPADDING="6">
${comments.join('\n')}
</TABLE></TD>
</TR></TABLE>
<CENTER><font size="1">Nothing here is legal advice, studio policy or necessarily true. Best viewed with the lights off.</font></CENTER>
</BODY>
</HTML>
`
}
