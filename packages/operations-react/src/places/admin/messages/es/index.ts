import { placePageMessagesEs } from "./place-pages.js"
import { placePickerMessagesEs } from "./place-picker.js"
import { placeWordsEs } from "./place-words.js"
import { placesMessagesEs } from "./places.js"

/** Spanish texts of all screens of places. */
export const placesAreaMessagesEs = {
  ...placePageMessagesEs,
  ...placePickerMessagesEs,
  ...placeWordsEs,
  ...placesMessagesEs,
}
