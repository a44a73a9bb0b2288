import { placePageMessagesRo } from "./place-pages.js"
import { placePickerMessagesRo } from "./place-picker.js"
import { placeWordsRo } from "./place-words.js"
import { placesMessagesRo } from "./places.js"

/** Romanian texts of all screens of places. */
export const placesAreaMessagesRo = {
  ...placePageMessagesRo,
  ...placePickerMessagesRo,
  ...placeWordsRo,
  ...placesMessagesRo,
}
