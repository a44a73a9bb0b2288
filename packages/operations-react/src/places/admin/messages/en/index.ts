import { placePageMessages } from "./place-pages.js"
import { placePickerMessages } from "./place-picker.js"
import { placeWords } from "./place-words.js"
import { placesMessages } from "./places.js"

/** Texts of all screens of places. */
export const placesAreaMessages = {
  ...placePageMessages,
  ...placePickerMessages,
  ...placeWords,
  ...placesMessages,
}
