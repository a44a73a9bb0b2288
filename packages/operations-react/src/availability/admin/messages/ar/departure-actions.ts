import type { TranslationOf } from "../../../../kernel/messages/index.js"
import type { departureActionsMessages } from "../en/departure-actions.js"

/** Arabic texts of what is done to many departures at once. */
export const departureActionsMessagesAr: TranslationOf<typeof departureActionsMessages> = {
  "departureActions.cancel": "إلغاء الرحلات",
  "departureActions.cancelOne": "إلغاء الرحلة…",
  "departureActions.cancelText":
    "{count, plural, zero {لن تُلغى أي رحلة.} one {لن تنطلق رحلة واحدة.} two {لن تنطلق رحلتان.} few {لن تنطلق # رحلات.} many {لن تنطلق # رحلة.} other {لن تنطلق # رحلة.}} {taken, plural, zero {لا أماكن مباعة أو محجوزة.} one {مكان واحد مباع أو محجوز.} two {مكانان مباعان أو محجوزان.} few {# أماكن مباعة أو محجوزة.} many {# مكانًا مباعًا أو محجوزًا.} other {# مكان مباع أو محجوز.}} يمكن فتح الرحلة الملغاة من جديد.",
  "departureActions.cancelTitle":
    "{count, plural, zero {لا رحلات للإلغاء} one {إلغاء رحلة واحدة؟} two {إلغاء رحلتين؟} few {إلغاء # رحلات؟} many {إلغاء # رحلة؟} other {إلغاء # رحلة؟}}",
  "departureActions.capacity": "تحديد السعة",
  "departureActions.capacityFailed": "أدخل عددًا صحيحًا أو اختر بلا حد.",
  "departureActions.capacityNoLimit": "بلا حد",
  "departureActions.capacityOne": "تحديد السعة…",
  "departureActions.capacityPax": "الأماكن",
  "departureActions.capacityText":
    "{count, plural, zero {لا رحلات مختارة.} one {عدد أماكن رحلة واحدة.} two {عدد أماكن رحلتين.} few {عدد أماكن # رحلات.} many {عدد أماكن # رحلة.} other {عدد أماكن # رحلة.}} الرحلة التي بيع أو حُجز عليها أكثر من ذلك ترفض التغيير وتبقى كما هي. تعديل القاعدة لاحقًا لا يمس هذا العدد.",
  "departureActions.capacityTitle":
    "{count, plural, zero {السعة} one {سعة رحلة واحدة} two {سعة رحلتين} few {سعة # رحلات} many {سعة # رحلة} other {سعة # رحلة}}",
  "departureActions.changeTime": "تغيير الموعد…",
  "departureActions.check": "تحقق أولًا",
  "departureActions.checked":
    "{changed, plural, zero {لن يتغيّر شيء} one {ستتغيّر رحلة واحدة} two {ستتغيّر رحلتان} few {ستتغيّر # رحلات} many {ستتغيّر # رحلة} other {ستتغيّر # رحلة}}، {refused, plural, zero {ولن ترفض أي رحلة} one {وسترفض رحلة واحدة} two {وسترفض رحلتان} few {وسترفض # رحلات} many {وسترفض # رحلة} other {وسترفض # رحلة}}",
  "departureActions.close": "إغلاق البيع",
  "departureActions.closeOne": "إغلاق البيع…",
  "departureActions.closeText":
    "{count, plural, zero {لا رحلات مختارة.} one {لن تُباع رحلة واحدة بعد الآن.} two {لن تُباع رحلتان بعد الآن.} few {لن تُباع # رحلات بعد الآن.} many {لن تُباع # رحلة بعد الآن.} other {لن تُباع # رحلة بعد الآن.}} من حجز يبقى حجزه.",
  "departureActions.closeTitle":
    "{count, plural, zero {لا رحلات للإغلاق} one {إغلاق بيع رحلة واحدة؟} two {إغلاق بيع رحلتين؟} few {إغلاق بيع # رحلات؟} many {إغلاق بيع # رحلة؟} other {إغلاق بيع # رحلة؟}}",
  "departureActions.closeout": "إيقاف التواريخ",
  "departureActions.commitments": "الأماكن المحجوزة والمباعة",
  "departureActions.commitmentsCancel": "إلغاؤها أيضًا",
  "departureActions.commitmentsCancelHint": "تفقد الحجوزات أماكنها. إبلاغ الأشخاص يبقى عليك.",
  "departureActions.commitmentsKeep": "الإبقاء عليها",
  "departureActions.commitmentsKeepHint": "تبقى على الرحلة الملغاة تنبيهًا مفتوحًا حتى تُنقل.",
  "departureActions.commitmentsRefuse": "ترك هذه الرحلات كما هي",
  "departureActions.commitmentsRefuseHint": "لا تُلغى إلا الرحلات التي لا أماكن محجوزة أو مباعة عليها.",
  "departureActions.done":
    "{changed, plural, zero {لم يتغيّر شيء} one {تغيّرت رحلة واحدة} two {تغيّرت رحلتان} few {تغيّرت # رحلات} many {تغيّرت # رحلة} other {تغيّرت # رحلة}}{refused, plural, zero {.} one {، ورفضت رحلة واحدة: انظر صفها.} two {، ورفضت رحلتان: انظر صفيهما.} few {، ورفضت # رحلات: انظر صفوفها.} many {، ورفضت # رحلة: انظر صفوفها.} other {، ورفضت # رحلة: انظر صفوفها.}}",
  "departureActions.generate": "إنشاء الرحلات",
  "departureActions.manifests": "تصدير قوائم المسافرين",
  "departureActions.manifestsSaved":
    "{count, plural, zero {لم تُحفظ أي قائمة} one {حُفظت قائمة واحدة} two {حُفظت قائمتان} few {حُفظت # قوائم} many {حُفظت # قائمة} other {حُفظت # قائمة}}",
  "departureActions.reopen": "إعادة الفتح",
  "departureActions.reopenText":
    "{count, plural, zero {لا رحلات مختارة.} one {تُفتح رحلة واحدة من جديد.} two {تُفتح رحلتان من جديد.} few {تُفتح # رحلات من جديد.} many {تُفتح # رحلة من جديد.} other {تُفتح # رحلة من جديد.}} يبقى إيقاف البيع ومواعيد نهايته ساريين.",
  "departureActions.reopenTitle":
    "{count, plural, zero {لا رحلات لإعادة الفتح} one {إعادة فتح رحلة واحدة؟} two {إعادة فتح رحلتين؟} few {إعادة فتح # رحلات؟} many {إعادة فتح # رحلة؟} other {إعادة فتح # رحلة؟}}",
  "departureActions.resources": "إنشاء الغرف والمقاعد",
  "departureActions.resourcesMade":
    "{count, plural, zero {لا شيء لإنشائه} one {أُنشئت غرفة واحدة أو مقعد واحد} two {أُنشئ اثنان من الغرف والمقاعد} few {أُنشئت # من الغرف والمقاعد} many {أُنشئت # من الغرف والمقاعد} other {أُنشئت # من الغرف والمقاعد}}",
  "departureActions.resourcesText": "تحصل كل رحلة على ما تعطيه قوالب خيارها ولم تحصل عليه بعد. لا يُحذف شيء ولا يتغيّر.",
  "departureActions.resourcesTitle":
    "{count, plural, zero {لا رحلات مختارة} one {إنشاء غرف ومقاعد رحلة واحدة؟} two {إنشاء غرف ومقاعد رحلتين؟} few {إنشاء غرف ومقاعد # رحلات؟} many {إنشاء غرف ومقاعد # رحلة؟} other {إنشاء غرف ومقاعد # رحلة؟}}",
  "departureActions.rowChanged": "تغيّرت",
  "departureActions.rowUnchanged": "كانت كذلك من قبل",
  "departureActions.tooMany": "{most, number} على الأكثر دفعة واحدة",

  "range.actions": "إجراءات على التحديد",
  "range.clear": "إلغاء التحديد",
  "range.none": "لا تنطلق أي رحلة في هذا النطاق",
  "range.tooManySlots":
    "{count, plural, zero {لا رحلات} one {رحلة واحدة} two {رحلتان} few {# رحلات} many {# رحلة} other {# رحلة}} في هذا النطاق. يمكن تغيير {most, number} على الأكثر دفعة واحدة: اختر أيامًا أو منتجات أقل.",
}
