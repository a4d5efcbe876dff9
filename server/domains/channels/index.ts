export {
  brief,
  countPapers,
  listPapers,
  type Paper,
  type Posted,
  post,
  readPaper,
  readScreen,
} from './board.ts'
export { closeFeed, hasFeed, openFeed, ownerOfFeed } from './feed.ts'
export { clearBoards, forgetBoards } from './forget-boards.ts'
export { createGateway, type Gateway, type ShownGateway } from './gateway.ts'
export {
  addPlace,
  changePlace,
  closeScreen,
  type Format,
  findRoom,
  listPlaces,
  namePlaces,
  openScreen,
  type Place,
  type PlaceWish,
  removePlace,
  type SharedChannel,
} from './places.ts'
