import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toHtml } from '#rules/text/html.ts'

const addresses = {
  mention: (handle: string) => (handle === 'ana' ? 'https://k.nz/@ana?a=1&b="2"' : null),
  hashtag: (tag: string) => `https://k.nz/tags/${encodeURIComponent(tag)}`,
}

/** The text that a reader of the HTML sees, to prove that nothing is lost on the way. */
function fromHtml(html: string): string {
  return html
    .replaceAll('</p><p>', '\n\n')
    .replaceAll('<br>', '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

describe('a post as HTML', () => {
  test('has paragraphs, line breaks and links', () => {
    expect(toHtml('one\ntwo\n\nthree', addresses)).toBe('<p>one<br>two</p><p>three</p>')
    expect(toHtml('', addresses)).toBe('')
    expect(toHtml('see x.nz', addresses)).toBe(
      '<p>see <a href="https://x.nz" rel="nofollow noopener" target="_blank" translate="no"><span>x.nz</span></a></p>',
    )
  })

  test('names people who exist, and leaves other handles as text', () => {
    expect(toHtml('@ana @bob', addresses)).toBe(
      '<p><span class="h-card" translate="no"><a href="https://k.nz/@ana?a=1&amp;b=&quot;2&quot;" class="u-url mention">@<span>ana</span></a></span> @bob</p>',
    )
  })

  test('shortens a long link for the eye only', () => {
    const html = toHtml(`https://www.kereru.nz/${'a'.repeat(40)}`, addresses)
    expect(html).toContain('<span class="invisible">https://www.</span><span class="ellipsis">kereru.nz/')
    expect(fromHtml(html)).toBe(`https://www.kereru.nz/${'a'.repeat(40)}`)
  })

  test('shows markup as it was typed', () => {
    expect(toHtml('<script>alert("x")</script> &amp;', addresses)).toBe(
      '<p>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp;amp;</p>',
    )
  })

  test('holds no tag or attribute but ours, and reads back as the same text', () => {
    const unit = fc.constantFrom(
      ...'<>"\'&;/=@#: \n\r.-',
      '<b onclick=x>',
      'http://',
      'x.nz/',
      'ana',
      '&lt;',
      '<br>',
      '</p><p>',
      'ū',
      '🐦',
    )
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const html = toHtml(text, addresses)
        expect(fromHtml(html)).toBe(text.replace(/\r\n?/g, '\n'))
        expect(
          html.replace(/<\/?(?:p|br|span|a)(?: (?:class|href|rel|target|translate)="[^"<>]*")*>/g, ''),
        ).not.toMatch(/[<>]/)
        for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^https?:\/\//i)
      }),
      { numRuns: 2000 },
    )
  })
})
