// Opens the photos of a story in place. Without it, or where it fails, each photo is a link to a page of its own.
// PhotoSwipe is fetched when the first photo is opened: its address stands on this script's own element.

const { lightbox, styles } = document.querySelector('script[data-lightbox]')?.dataset ?? {}
const gallery = document.querySelector('[data-gallery]')
const links = gallery ? [...gallery.querySelectorAll('a[data-photo]')] : []

/** Resolves once the stylesheet is there, so that the lightbox never opens bare. */
function addStyles() {
  if (document.querySelector(`link[href="${styles}"]`)) return Promise.resolve()
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: styles })
  return new Promise((resolve, reject) => {
    link.addEventListener('load', resolve)
    link.addEventListener('error', reject)
    document.head.append(link)
  })
}

function itemOf(link) {
  const { src, srcset, width, height } = link.dataset
  const image = link.querySelector('img')
  return {
    src,
    srcset,
    width: Number(width),
    height: Number(height),
    alt: image.alt,
    msrc: image.currentSrc || image.src,
    thumbCropped: true,
    element: link,
    caption: link.closest('figure')?.querySelector('figcaption')?.textContent ?? '',
  }
}

/** The words of the photo that is shown, below it; announced when it changes. */
function registerCaption(swipe) {
  swipe.ui.registerElement({
    name: 'caption',
    order: 9,
    isButton: false,
    appendTo: 'root',
    onInit(element) {
      element.setAttribute('aria-live', 'polite')
      swipe.on('change', () => {
        element.textContent = swipe.currSlide.data.caption
      })
    },
  })
}

async function openAt(index) {
  const [{ default: PhotoSwipe }] = await Promise.all([import(lightbox), addStyles()])
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const swipe = new PhotoSwipe({
    dataSource: links.map(itemOf),
    index,
    bgOpacity: 1,
    loop: false,
    showHideAnimationType: calm ? 'none' : 'zoom',
    zoomAnimationDuration: calm ? 0 : 250,
    paddingFn: () => ({ top: 56, bottom: 96, left: 0, right: 0 }),
    errorMsg: 'The photo cannot be loaded. It is also on a page of its own.',
  })
  swipe.on('uiRegister', () => registerCaption(swipe))
  swipe.on('destroy', () => links[swipe.currIndex]?.focus())
  swipe.init()
  swipe.element.setAttribute('aria-label', 'Photos of the story')
}

for (const [index, link] of links.entries()) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return
    event.preventDefault()
    openAt(index).catch(() => location.assign(link.href))
  })
}
