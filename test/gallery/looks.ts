/** One way of looking at every scene. */
export type Look = {
  name: string
  width: number
  height: number
  scheme: 'light' | 'dark'
  lang: 'en' | 'de' | 'ar-XB'
}

const look = (width: number, scheme: Look['scheme'] = 'light', lang: Look['lang'] = 'en'): Look => ({
  name: [width, scheme, lang].join('-'),
  width,
  height: width < 700 ? 844 : width > 2000 ? 1300 : 900,
  scheme,
  lang,
})

/** Not every width in every theme and language, but each of them somewhere, and the two commonest in all. */
export const LOOKS: Look[] = [
  look(390),
  look(390, 'dark'),
  look(390, 'light', 'de'),
  look(390, 'light', 'ar-XB'),
  look(320),
  look(320, 'light', 'de'),
  look(320, 'dark', 'ar-XB'),
  look(768),
  look(1024, 'dark'),
  look(1440),
  look(1440, 'dark'),
  look(1440, 'light', 'de'),
  look(1440, 'light', 'ar-XB'),
  look(2560),
  look(2560, 'dark', 'de'),
]
