export { type PlacesKeys, placesKeys } from "./keys.js"
export { type PlacesQueries, placesQueries } from "./queries.js"
