import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { placePickerMessages } from "../en/place-picker.js"

/** What the choice of a place says. */
export const placePickerMessagesEs: TranslationOf<typeof placePickerMessages> = {
  "placePicker.create": "Añadir “{name}”",
}
