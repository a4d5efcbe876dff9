export { keepLooking } from './keep-looking.ts'
export { findCardPicture, lookAtOne } from './look.ts'
export { readPage } from './page.ts'
export { wantCards } from './want.ts'
