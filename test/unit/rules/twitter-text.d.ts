/** The part of the published counting rules' own implementation that the tests compare with. */
declare module 'twitter-text' {
  const twitter: { parseTweet(text: string): { weightedLength: number } }
  export default twitter
}
