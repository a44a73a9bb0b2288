import type { TranslationOf } from "../../../../kernel/messages/define.js"
import type { placePickerMessages } from "../en/place-picker.js"

/** The same in Arabic. */
export const placePickerMessagesAr: TranslationOf<typeof placePickerMessages> = {
  "placePicker.create": "إضافة «{name}»",
}
