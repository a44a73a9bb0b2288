import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { placePickerMessages } from "../en/place-picker.js"

/** The same in German. */
export const placePickerMessagesDe: TranslationOf<typeof placePickerMessages> = {
  "placePicker.create": "„{name}“ hinzufügen",
}
