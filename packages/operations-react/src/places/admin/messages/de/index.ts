import { placePageMessagesDe } from "./place-pages.js"
import { placePickerMessagesDe } from "./place-picker.js"
import { placeWordsDe } from "./place-words.js"
import { placesMessagesDe } from "./places.js"

/** German texts of all screens of places. */
export const placesAreaMessagesDe = {
  ...placePageMessagesDe,
  ...placePickerMessagesDe,
  ...placeWordsDe,
  ...placesMessagesDe,
}
