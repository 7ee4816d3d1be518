/** Attributes that anything reads. */
export const wanted = new Set(
  'class id href src srcset alt title datetime content name property itemprop itemtype rel lang role hidden style aria-hidden aria-label type media width height data-src data-srcset data-lazy-src data-lazy data-original data-hi-res-src data-image data-full data-large-file data-orig-file data-caption data-credit data-url data-lazy-srcset data-original-src data-flickity-lazyload data-img-url data-pin-media poster cite sizes pubdate data-testid data-component data-qa http-equiv videoid data-videoid data-video-id data-tweetid data-tweet-id data-shortcode data-youtube-id data-vimeo-id data-embed-id data-id data-embed-url data-oembed-url data-href data-instgrm-permalink data-text-post-permalink data-litespeed-src'.split(
    ' ',
  ),
)
