import { placePageMessagesAr } from "./place-pages.js"
import { placePickerMessagesAr } from "./place-picker.js"
import { placeWordsAr } from "./place-words.js"
import { placesMessagesAr } from "./places.js"

/** Arabic texts of all screens of places. */
export const placesAreaMessagesAr = {
  ...placePageMessagesAr,
  ...placePickerMessagesAr,
  ...placeWordsAr,
  ...placesMessagesAr,
}
