import type { TranslationOf } from "../define.js"
import type { fileMessages } from "./en.js"

/** Arabic texts of taking in a file. */
export const fileMessagesAr: TranslationOf<typeof fileMessages> = {
  "files.check": "فحص الملف",
  "files.checkFirst": "افحص الملف أولًا",
  "files.choose": "اختر ملفًا أولًا",
  "files.counts": "{total} صفوف: {created} جديدة، {updated} معدّلة، {unchanged} بلا تغيير، {failed} مرفوضة",
  "files.file": "الملف",
  "files.imported": "أُنشئ {created} وعُدّل {updated}",
  "files.importNow": "استيراد الصفوف السليمة",
  "files.mode": "صفوف السجلات الموجودة",
  "files.moreRows": "صفوف أخرى: {count}",
  "files.nothing": "الملف لا يغيّر شيئًا",
  "files.rowError": "الصف {row}، {column}: {problem}",
  "files.unknownColumns": "لم تُقرأ: {columns}",
  "importMode.create_only": "تركها وإضافة غيرها",
  "importMode.update_only": "تحديثها ورفض غيرها",
  "importMode.upsert": "تحديثها وإضافة غيرها",
}
