export { deliverHome } from './deliver.ts'
export { type Arrival, createHome, type Home } from './home.ts'
export { moveMarker, readMarkers } from './markers.ts'
export { type HomeEntry, why } from './why.ts'
