// Finds as you type, and by keyboard. Without it the form is sent with Enter, and the page is the same.
// "/" anywhere puts the cursor into the search field; the arrow keys walk through what was found.

const waitMs = 150
const form = document.querySelector('form[data-search]')
const field =
  form?.querySelector('input[type="search"]') ?? document.querySelector('.search input[type="search"]')
let waiting
let asked

addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  event.preventDefault()
  field?.focus()
  field?.select()
})

if (form) {
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(find, waitMs)
  })
  document.querySelector('main')?.addEventListener('keydown', walk)
}

const isTyping = (element) => element.closest?.('input, textarea, select, [contenteditable]') !== null

/** Asks for the page that Enter would lead to, and takes the found part of it. */
async function find() {
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''))
  query.set('q', field.value)
  const address = `${form.getAttribute('action')}?${query}`
  asked?.abort()
  asked = new AbortController()
  try {
    const response = await fetch(address, { signal: asked.signal, headers: { accept: 'text/html' } })
    if (!response.ok) return
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const found = page.getElementById('results')
    if (!found) return
    document.getElementById('results')?.replaceWith(document.adoptNode(found))
    history.replaceState(null, '', address)
  } catch {
    // Typed on meanwhile, or the network is gone: Enter still works.
  }
}

/** Down and up from one result to the next, and from the first back into the field; Home and End to the ends. */
function walk(event) {
  const links = [...document.querySelectorAll('#results .sentence a')]
  const here = links.indexOf(document.activeElement)
  const isInField = document.activeElement === field
  if (links.length === 0 || (here === -1 && !isInField)) return
  const to = { ArrowDown: links[here + 1], ArrowUp: here > 0 ? links[here - 1] : field }[event.key]
  if (!to || (isInField && event.key === 'ArrowUp')) return
  event.preventDefault()
  to.focus()
}
