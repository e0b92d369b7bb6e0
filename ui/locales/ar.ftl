# The window's words in Arabic. Keys are the same in every file of this folder (a test compares them).

## Start
start-purpose = من قرار أساسي إلى مساهمة MOD مع تتبّع كل تغيير.
start-new = مساهمة جديدة
start-new-hint = اختر الاجتماع ومجموعتك، ثم أدخل القرار الأساسي.
start-open = فتح
start-open-hint = مسودة (.modline) أو نص بتغييرات متتبَّعة من Word أو من بريد إلكتروني.
start-sample = جرّب المثال
start-sample-hint = قرار قصير فيه بعض التغييرات للتجربة.
start-recent = متابعة العمل على
start-recent-none = ستظهر مسوداتك هنا. ولمعرفة طريقة العمل، جرّب المثال: لا ضرر من التجربة فيه.
start-begin = البدء
# unsure
start-missing = لم يعد موجوداً: حُذف أو أُعيدت تسميته أو نُقل. كان { $path }
# unsure
start-unreadable = لا يمكن قراءته: { $path }
# unsure
start-untitled = يحفظه Modline؛ لا ملف خاص بك بعد
start-changes = عدد التغييرات: { $count }
# unsure
orphans-title = محفوظ لدى Modline
# unsure
orphans-hint = ما لا يوجد في أي ملف، لأن برنامجاً آخر استبدل الملف أو لأنه اختفى. كل منها يُفتح كمسودة مستقلة.
orphan-rest = بقية { $file }
# unsure
orphan-unreadable = لا يمكن فتحه: نسخة الملف التي يتبعها لم تعد موجودة.
orphan-discard = حذف…
orphan-sure = هل تُحذف بقية { $file } نهائياً؟
orphan-discard-now = حذف نهائي
start-language = لغة البرنامج
language-en = English
language-fr = Français
language-es = Español
language-ru = Русский
language-ar = العربية
language-zh = 中文

## A new contribution
new-title = مساهمة جديدة
new-step-meeting = 1. لأي اجتماع؟
new-step-group = 2. من أي جهة؟
new-step-base = 3. على أي قرار أساسي؟
new-base-file = اختر ملفاً…
new-base-library = من مكتبتك…
new-base-kept = يُحفظ النص في مكتبتك كما ورد وكما فُهم.
new-base-forget = استعمل نصاً بدلاً منه
new-base-text = أو ألصق نص القرار
new-base-text-hint = القرار … وكل ما يليه. يمكن أن تبقى رؤوس صفحة الويب وتذييلاتها: يتم التعرف عليها وتركها.
new-create = ابدأ الصياغة
new-needs-base = اختر ملفاً أو ألصق النص أولاً.
choose-later = اختر لاحقاً
cancel = إلغاء

## Library
library-title = مكتبة النصوص الأساسية
library-search = ابحث في جميع النصوص
library-all = عدد النصوص: { $count }
library-found = { $number } من أصل { $count }
library-none = لا شيء هنا بعد. يُحفظ هنا كل نص أساسي تبدأ به مساهمة.
library-nothing = لا يوجد نص يتضمن كل هذه الكلمات.
library-more = إظهار المزيد (بقي { $count })
library-no-meeting = بلا اجتماع
library-pasted = نص ملصق
library-source = { $file }، { $number }
library-differs = يختلف عن نص آخر: مقارنة
library-compare = مقارنة
library-remove = إخراج
library-remove-one = إخراج { $subject }، { $file }
library-kept = محفوظة كملفات عادية في
library-choose = اختيار مجلد آخر…
# unsure
library-odd = ملفات في هذا المجلد ليست من المكتبة أو تالفة: { $count }. لا تُمسّ.
compare-texts-title = نصان: { $subject }
compare-texts-from = الأول
compare-texts-to = الثاني
compare-texts-changes = { $count ->
    [0] لا تختلف أي كلمة: المسافات أو تقسيم الفقرات فقط.
   *[other] من الأول إلى الثاني، عدد التغييرات: { $count }
}
compare-texts-keep-both = احتفظ بالنصين
compare-texts-keep-from = احتفظ بالأول فقط
compare-texts-keep-to = احتفظ بالثاني فقط

## Commands: the name, after a colon what it does; and the word on the button
command-new = مساهمة جديدة
command-new-window = نافذة جديدة
command-open = فتح: مسودة أو نص بتغييرات متتبَّعة
command-sample = تجربة النموذج
# unsure
command-bring = إحضار ملف: المقارنة به أو إدراج كلماته
command-save = حفظ
command-save-as = حفظ باسم: اسم آخر
# unsure
command-versions = النسخ: مقارنة نسخة سابقة أو تسميتها أو فتحها
command-compare-file = المقارنة مع ملف: عرض الاختلافات
command-export = تصدير: Word ونص وجداول
command-export-short = تصدير
# unsure
command-readiness = الجاهزية: ما ينقص قبل تقديم المساهمة
command-prove = التحقق من ملف: مطابق للمسودة أو أين يختلف
command-print = طباعة: معاينة الصفحات واختيار محتواها
command-close = إغلاق المسودة
command-undo = تراجع
command-undo-short = تراجع
command-redo = إعادة
command-redo-short = إعادة
command-cut = قص
command-copy = نسخ
command-paste = لصق
command-view-redline = التغييرات: التحرير مع إظهار التغييرات
command-view-redline-short = التغييرات المتتبَّعة
command-view-revised = النص المراجَع: كل التغييرات مقبولة
command-view-revised-short = المراجَع
command-view-base = النص الأساسي: كل التغييرات مرفوضة
command-view-base-short = الأساسي
# unsure
command-view-sides = جنباً إلى جنب: النص الأساسي والنص المراجَع
command-view-sides-short = جنباً إلى جنب
# unsure
sides-gap = غير وارد في هذا النص: { $text }
command-view-form = الاستمارة: الاجتماع والمصدر والنصوص وجهات الاتصال
command-view-form-short = الاستمارة
command-select-all = تحديد النص كله
command-find = بحث عن كلمات في الصفحة
command-replace = استبدال: وضع كلمات أخرى مكانها مع تعقب التغيير
command-find-next = البحث عن الموضع التالي
command-find-previous = البحث عن الموضع السابق
command-bold = غامق
command-italic = مائل
command-superscript = مرتفع
command-no-break-space = مسافة غير فاصلة
command-no-break-hyphen = واصلة غير فاصلة
command-to-start = الانتقال إلى بداية النص
command-to-end = الانتقال إلى نهاية النص
command-select-to-start = التحديد حتى بداية النص
command-select-to-end = التحديد حتى نهاية النص
command-split = تقسيم الفقرة عند المؤشر
command-new-clause = فقرة جديدة بعد هذه
command-strike = حذف الفقرة، أو استعادة فقرة محذوفة
# unsure
command-tidy = جمع التغييرات الصغيرة في الفقرة
# unsure
command-reword = لصق الصياغة الجديدة: إعداد تغييرات الفقرة منها
# unsure
command-tidy-draft = ترتيب جميع تغييراتي الصغيرة
# unsure
command-concordance = الترقيم القديم والجديد: عرض القائمة أو نسخها أو تصديرها
# unsure
command-references = إحالات إلى فقرات تغير ترقيمها: مراجعتها
# unsure
command-reference-desk = كل الإحالات: ما تشير إليه وهل ستبقى صحيحة
command-move-up = نقل الفقرة إلى أعلى
command-move-down = نقل الفقرة إلى أسفل
command-next-change = إلى التغيير التالي
command-previous-change = إلى التغيير السابق
# unsure
command-sources = إضافة مصادر: نصوص الآخرين مجموعة في نقاط
command-review-file = مراجعة ملف أُعيد: ما يختلف فيه مجموع في نقاط
command-rebase = نقل هذه المسودة إلى طبعة جديدة من نصها الأساسي
command-points = النقاط: ما تريد المصادر تغييره، للبت فيه
command-points-short = النقاط
command-take-agreed = أخذ ما تتفق عليه المصادر: كل نقطة مفتوحة يقول فيها الجميع الشيء نفسه
command-enter-supporters = إدراج المصادر التي أُخذ بنصها في جدول الدعم
command-comment = تعليق: قول شيء عن هذا الموضع
command-comment-short = تعليق
command-accept-change = قبول التغيير: تصبح كلماته نصاً أساسياً
command-accept-change-short = قبول
command-reject-change = رفض التغيير: يعود النص الأساسي
command-reject-change-short = رفض
command-accept-clause = قبول كل تغييرات الفقرة
command-reject-clause = رفض كل تغييرات الفقرة
# unsure
command-accept-selection = قبول التغييرات في النص المحدد
# unsure
command-reject-selection = رفض التغييرات في النص المحدد
command-accept-all = قبول جميع التغييرات
command-reject-all = رفض جميع التغييرات
command-next-region = إلى الجزء التالي من النافذة
command-previous-region = إلى الجزء السابق من النافذة
command-palette = كل الأوامر: ابحث عن أمر بكلماته
command-menu-bar = الانتقال إلى القوائم
palette-title = كل الأوامر
palette-hint = ماذا تريد أن تفعل؟
palette-none = لا يوجد أمر يتضمن هذه الكلمات.
command-toggle-outline = المخطط: إظهاره أو إخفاؤه
command-toggle-side = التغييرات والملاحظات: إظهارها أو إخفاؤها
command-signs = علامات الفقرات: ¶ والمسافات والواصلات غير الفاصلة
command-spelling = التدقيق الإملائي: تعليم الكلمات الخاطئة
command-changes-in-words = التغييرات بالكلمات: تحيط "أُدرج" و"حُذف" بكل تغيير، للقراءة والسماع
command-zoom-in = تكبير
command-zoom-out = تصغير
command-zoom-reset = الحجم المعتاد
menu-theme = السمة
theme-system = مثل النظام
theme-light = فاتحة
theme-dark = داكنة
theme-contrast = تباين عالٍ
# unsure
theme-legal = قانونية: المحذوف بالأحمر والمُدرَج بالأزرق
menu-face = الخط
# unsure
face-serif = بزوائد، كما يُطبع
# unsure
face-sans = بلا زوائد
# unsure
menu-labels = ترقيم الفقرات الجديدة
# unsure
labels-keep = الإبقاء على الترقيم: bbis) بين b) وc)
# unsure
labels-reletter = إعادة الترقيم: تتقدم الفقرات التالية
# unsure
menu-density = كثافة التغييرات
# unsure
density-fine = دقيقة: كلمة كلمة
# unsure
density-words = كلمات: كما يكتبها المحرر
# unsure
density-phrases = عبارات: تُستبدل كاملة
menu-language = اللغة
command-guide = الدليل
command-keys = اختصارات لوحة المفاتيح
guide-title = الدليل
guide-search = ابحث في الدليل
guide-found = { $number } من { $count } من الأقسام
guide-sections = الأقسام
guide-nothing = لا يوجد قسم يحتوي على كل هذه الكلمات.
keys-command = الأمر
keys-keys = المفاتيح
key-mod = Ctrl
key-alt = Alt
key-shift = Shift
key-enter = Enter
key-home = Home
key-end = End
key-arrowup = ↑
key-arrowdown = ↓

## The window
toolbar = الأوامر
views = طرق العرض
sheet = القرار بتغييرات متتبَّعة
sheet-reasons = الأسباب:
sheet-inserted = أُدرج:
sheet-struck = حُذف:
sheet-struck-clause = هذه الفقرة محذوفة. استعدها قبل الكتابة فيها.
actions = هذه الفقرة
action-new = فقرة جديدة بعد هذه
action-strike = حذف هذه الفقرة
action-restore = استعادة هذه الفقرة: إلغاء تغييراتها
menu = قائمة
menu-bar = القوائم
menu-file = ملف
menu-edit = تحرير
menu-view = عرض
menu-clause = فقرة
menu-changes = التغييرات
menu-help = مساعدة
menu-move = بلوحة المفاتيح فقط
menu-no-dictionary = لا يوجد قاموس إملائي مثبت: { $language }
menu-no-guess = لا اقتراحات إملائية
find = بحث واستبدال
find-words = بحث عن
find-replacement = استبدال بـ
find-replace = استبدال
find-replace-all = استبدال الكل
find-more = استبدال…
find-case = مطابقة حالة الأحرف
find-whole = كلمات كاملة
find-close = إغلاق البحث
find-none = لم يُعثر على شيء.
find-count = { $count ->
    [one] موضع واحد
    [two] موضعان
    [few] { $count } مواضع
    [many] { $count } موضعاً
   *[other] { $count } موضع
}
find-at = { $number } من { $count }
find-at-struck = { $number } من { $count }. هذا الموضع محذوف: يُقرأ ولا يُستبدل.
find-replaced = { $count ->
    [0] لم يُستبدل شيء.
    [one] تم الاستبدال في موضع واحد.
    [two] تم الاستبدال في موضعين.
    [few] تم الاستبدال في { $count } مواضع.
    [many] تم الاستبدال في { $count } موضعاً.
   *[other] تم الاستبدال في { $count } موضع.
}{ $struck ->
    [0] { "" }
    [one] {" "}بقي موضع محذوف واحد.
    [two] {" "}بقي موضعان محذوفان.
    [few] {" "}بقيت { $struck } مواضع محذوفة.
    [many] {" "}بقي { $struck } موضعاً محذوفاً.
   *[other] {" "}بقي { $struck } موضع محذوف.
}
close-message = إغلاق
# unsure
show-log = عرض سجل البرنامج
outline = المخطط
outline-contribution = المساهمة
outline-meeting = الاجتماع والمصدر
outline-introduction = مقدمة
# unsure
outline-background = معلومات أساسية
outline-contacts = جهات الاتصال
outline-proposals = المقترحات
badge-changed = معدَّل
badge-new = جديد
badge-struck = محذوف

## Changes
side = التغييرات والملاحظات
tab-changes = التغييرات
tab-comments = التعليقات
tab-checks = الفحوص
tab-findings = الملاحظات
changes-none = لا توجد تغييرات بعد. اكتب في النص: ما تكتبه يُدرَج وما تحذفه يظهر محذوفاً.
changes-author = صاحب التغيير
changes-every-author = الجميع
changes-kind = نوع التغيير
changes-every-kind = كل الأنواع
changes-kind-replaced = استبدال
changes-kind-inserted = إدراج
changes-kind-struck = حذف
changes-kind-new-clause = فقرات جديدة
changes-kind-struck-clause = فقرات محذوفة
changes-kind-moved = فقرات منقولة
changes-kind-relabelled = أرقام وحروف
changes-kind-split = فقرات مقسومة
changes-kind-joined = فقرات مضمومة
changes-accept-all = قبول الكل
changes-reject-all = رفض الكل
changes-accept-author = قبول كل تغييرات { $author }
changes-reject-author = رفض كل تغييرات { $author }
change-accept-one = قبول: { $sentence }
change-reject-one = رفض: { $sentence }
accept-title = سيتغير النص الأساسي
accept-why = القبول يجعل الكلمات المقترحة نصاً أساسياً: لا تظهر بعد ذلك كتغيير ولا توسَم عند التصدير. التراجع يعيدها.
accept-known = عدم السؤال ثانية حتى إغلاق Modline
accept-now = قبول
notice-accepted = { $count ->
    [one] قُبل تغيير واحد وصار نصاً أساسياً.
   *[other] قُبلت التغييرات ({ $count }) وصارت نصاً أساسياً.
}
notice-rejected = { $count ->
    [one] رُفض تغيير واحد وعاد النص الأساسي.
   *[other] رُفضت التغييرات ({ $count }) وعاد النص الأساسي.
}
said-accepted = تم القبول.
said-rejected = تم الرفض.
# unsure
said-moved = نُقلت الفقرة.
change-no-place = النص
change-replaced = { $place }، { $author }: حُذف "{ $struck }" وأُدرج "{ $inserted }"
change-formatted = { $place }، { $author }: تنسيق آخر للنص "{ $inserted }"
change-inserted = { $place }، { $author }: أُدرج "{ $inserted }"
change-struck = { $place }، { $author }: حُذف "{ $struck }"
change-new-clause = { $place }، { $author }: فقرة جديدة "{ $inserted }"
change-struck-clause = { $place }، { $author }: حُذفت الفقرة "{ $struck }"
change-moved = { $place }، { $author }: نُقلت الفقرة "{ $inserted }"
change-relabelled = { $place }، { $author }: صار "{ $struck }" "{ $inserted }"
# unsure
change-labelled = { $place }، { $author }: أضيف الترقيم "{ $inserted }"
# unsure
change-unlabelled = { $place }، { $author }: حذف الترقيم "{ $struck }"
change-split = { $place }، { $author }: قُسّمت الفقرة هنا
change-joined = { $place }، { $author }: ضُمّت الفقرة إلى ما بعدها
change-whole = إظهار النص المقتبس كاملاً

## Comments
comments-none = لا توجد تعليقات. حدد كلمات واختر "تعليق" (Ctrl+Shift+M).
comments-settled = التعليقات المنتهية: { $count }
comment-new = تعليق
comment-add = إضافة التعليق
comment-reply = رد
comment-done = منتهٍ
comment-done-one = منتهٍ: { $text }
comment-edit = تغيير
comment-edit-one = تغيير: { $text }
comment-keep = حفظ
comment-remove = حذف
comment-remove-one = حذف: { $text }
said-comment-added = أُضيف التعليق.
said-comment-changed = تغيّر التعليق.
said-comment-done = انتهى التعليق.
said-comment-open = فُتح التعليق من جديد.
said-comment-removed = حُذف التعليق. التراجع يعيده.

## المقارنة والنسخ السابقة
comparison-draft = هذه المسودة
comparison-version = نسخة { $date }
comparison-version-named = "{ $name }"، { $date }
# unsure
comparison-count = { $count ->
    [0] من { $from } إلى { $to }: لا اختلاف
    [one] من { $from } إلى { $to }: اختلاف واحد
    [two] من { $from } إلى { $to }: اختلافان
    [few] من { $from } إلى { $to }: { $count } اختلافات
    [many] من { $from } إلى { $to }: { $count } اختلافاً
   *[other] من { $from } إلى { $to }: { $count } اختلاف
}
comparison-text = { $name }: { $text }
comparison-which = نص { $name }
comparison-base = النص الأساسي
comparison-revised = النص المراجَع
comparison-layout = طريقة العرض
comparison-list = الاختلافات
comparison-reading = النصان المقارنان
comparison-left-out = استُبعد لأن أحد النصين لا يحتوي عليه: { $names }
comparison-close = إغلاق المقارنة
versions-title = نسخ هذه المسودة
# unsure
versions-about = يحتفظ Modline بنسخة عند فتح المسودة أو تصديرها، وكل عشر دقائق من العمل، وقبل التغييرات الكبيرة. تقل النسخ القديمة مع الوقت، وتبقى النسخة التي لها اسم.
# unsure
versions-keep-name = اسم للمسودة كما هي الآن
versions-keep = الاحتفاظ بهذه النسخة
versions-from = من
versions-to = إلى
versions-compare = مقارنة
versions-open = فتح نسخة
versions-when = حُفظت
versions-words = الكلمات
versions-name = الاسم
versions-do = ما العمل
versions-none = لا نسخ بعد.
version-opened = عند فتحها
version-working = أثناء العمل
version-exported = عند التصدير
# unsure
version-before-accepting = قبل قبول تغييرات
# unsure
version-before-rejecting = قبل رفض تغييرات
# unsure
version-before-bringing-in = قبل إدخال ملف
version-asked = بطلب منك
version-name = اسم نسخة { $date }
version-compare = مقارنة نسخة { $date } مع هذه المسودة
version-open = فتح نسخة من { $date }
said-version-kept = حُفظت النسخة.
said-version-named = حُفظ الاسم.

## Findings
findings-none = لا شيء للمراجعة. ستظهر هنا مواضع الشك في القراءة وما تقتضيه العلامات.
findings-all-done = عُلّم كل شيء.
findings-done = تمت ({ $count })
severity-info = ملاحظة
severity-warning = مشكوك فيه
severity-error = خطأ
finding-line = السطر { $line } من المصدر
finding-go = انتقل إلى هذا الموضع
# unsure
finding-gone = لم يعد موضعها في المسودة.
finding-done = تم
finding-done-one = تم: { $finding }
finding-hint = المتوقع: { $hint }
finding-other = { $rule }: { $subject }
finding-left-out = استُبعد لأنه ليس جزءاً من القرار: "{ $subject }"
finding-note-left-out = استُبعدت حاشية: "{ $subject }"
finding-comment-left-out = استُبعد تعليق: "{ $subject }"
finding-box-left-out = استُبعد مربع نص: "{ $subject }"
finding-hidden-left-out = استُبعد نص مخفي: "{ $subject }"
finding-redline-by-hand = اعتُبرت كلمات مسطّرة وأخرى مشطوبة تغييرات أُجريت يدوياً: "{ $subject }". راجعها كلها.
finding-crossed-out = كلمات مشطوبة ليست تغييراً متتبَّعاً بقيت في النص: "{ $subject }"
finding-crossed-out-struck = اعتُبرت كلمات مشطوبة بجانب تغييرات متتبَّعة كلماتٍ محذوفة: "{ $subject }". راجعها كلها.
finding-tables-read-by-cell = قُرئت الجداول خلية خلية، كل خلية فقرة: { $subject }.
finding-bullets-left-out = استُبعدت علامات التعداد في بداية الأسطر: { $subject }.
finding-signs-left-out = استُبعدت العلامة "{ $hint }" في بداية الأسطر: { $subject }.
finding-lines-joined = ضُمّت أسطر مقطوعة وسط الجملة: { $subject }.
finding-labels-joined = وُضعت أرقام أو حروف كانت وحدها على السطر أمام نصوصها: { $subject }.
finding-line-may-go-on = قد يكون هذا السطر تتمة للسطر السابق: "{ $subject }"
finding-divided-words-joined = ضُمّت كلمات مقسومة في أواخر الأسطر: { $subject }
finding-running-head-left-out = استُبعد رأس صفحة أو رقمها: "{ $subject }"
finding-turned-left-out = استُبعد نص مائل أو ختم بجانب النص: "{ $subject }"
finding-title-joined = عُدّ جزءاً من العنوان: "{ $subject }"
finding-opening-joined = عُدّ جزءاً من السطر الافتتاحي: "{ $subject }"
finding-note-read = اعتُبر حاشيةً لا فقرة: "{ $subject }"
finding-between-proposals = كان بين مقترحين وأصبح الآن قبلها جميعاً: "{ $subject }"
finding-dress-quotes = تختلف علامات التنصيص وتُركت كما في النص الأساسي (عدد المواضع: { $subject }): { $hint }
finding-dress-hyphens = تختلف الواصلات أو الشرطات وتُركت كما في النص الأساسي (عدد المواضع: { $subject }): { $hint }
finding-dress-blanks = يختلف نوع الفراغات وتُركت كما في النص الأساسي (عدد المواضع: { $subject }).
finding-dress-invisible = تختلف أحرف غير مرئية وتُركت كما في النص الأساسي ({ $subject } ×).
finding-dress-letters = الحروف نفسها برموز أخرى تُركت كما في النص الأساسي ({ $subject } ×): { $hint }
finding-dress-capitals = تختلف الأحرف الكبيرة في سطور الأرقام وتُركت كما في النص الأساسي (عدد المواضع: { $subject }): { $hint }
finding-dress-labels = تختلف كتابة الترقيم وتُركت كما في النص الأساسي (عدد المواضع: { $subject }): { $hint }
finding-control-characters = استُبعدت محارف تحكم: { $subject }.
finding-encoding-guessed = لا يذكر الملف ترميزه؛ قُرئ على أنه { $subject }. راجع الحروف.
finding-encoding-odd = رُمّز هذا النص بطريقة أخرى قبل حفظه ("{ $subject }"). احفظه من جديد بترميز UTF-8 في مصدره.
finding-unreadable-characters = تعذرت قراءة محارف على أنها { $hint }: { $subject }. ابحث عن � في النص.
finding-lost-hyphen = لعل "{ $subject }" فقدت واصلة: { $hint }
finding-repaired = أُصلح في النص الأساسي: "{ $subject }" صارت "{ $hint }"
finding-doubled-mark = علامة ترقيم مكررة: "{ $subject }"
finding-label-gap = ينقص ترقيم قبل { $subject }.
finding-label-repeated = الترقيم { $subject } مكرر.
finding-no-number-line = لم يُعثر على سطر الرقم، مثل: القرار 67 (حيدر آباد، 2010).
finding-no-opening-line = لم يُعثر على السطر الافتتاحي بعد "{ $subject }".
finding-no-title = لم يُعثر على عنوان بعد "{ $subject }".
finding-no-call = لم يُعثر في "{ $subject }" على عبارة مثل إذ يدرك أو يقرر.
finding-no-text = لم يُعثر على نص في "{ $subject }".
finding-direction-override = أحرف غير مرئية تقلب اتجاه هذا النص فيُقرأ بخلاف ما يبدو: "{ $subject }"
finding-edition-differs = السطر الافتتاحي "{ $subject }" وسطر الرقم "{ $hint }" يذكران طبعتين مختلفتين.
finding-number-not-kept = لم يُحتفظ برقم وثيقة أخرى: { $subject }
finding-meeting-earlier = الاجتماع { $subject } أسبق من طبعة النص الأساسي، { $hint }.
# unsure
finding-flattened-redline = يبدو أن المحذوف والمدرج اختلطا دون علامات: "{ $subject }". قدّم القرار الأساسي أيضاً لاستعادة التغييرات.
# unsure
finding-unknown-call = ليست من العبارات المعروفة وعُدّت منها: "{ $subject }"
finding-labels-counted = كُتبت في النص { $subject } من الأرقام التي يعدّها Word بنفسه.
finding-format-changes-left-out = استُبعدت { $subject } من تغييرات التنسيق المتتبَّعة؛ النص كامل.
finding-comments-left-out = استُبعدت { $subject } من التعليقات.
finding-pictures-left-out = استُبعدت { $subject } من الصور أو الرسوم أو الصيغ المضمّنة.
finding-documents-left-out = تعذّرت قراءة { $subject } من الوثائق المضمّنة. افتح الملف في Word واحفظه من جديد.
finding-note-moved = أصبحت الحاشية بعد النص: "{ $subject }"
finding-text-box-read = أصبح نص مربع النص فقرات: "{ $subject }"
finding-table-read = قُرئ جدول خليةً خليةً، كل منها فقرة: "{ $subject }"
finding-kept-in-library = حُفظ في مكتبتك: { $subject }
finding-already-in-library = موجود في مكتبتك من قبل، مصدره { $subject }.
finding-library-differs = في مكتبتك نص آخر لهذه الطبعة، مصدره { $subject }. حُفظ النصان: قارن بينهما في شاشة البداية.
finding-not-kept-in-library = لم يُحفظ في مكتبتك. { $subject }
finding-resolutions-left-out = استُبعدت القرارات الأخرى في النص الأساسي جانباً لأن الملف لا يتناولها: { $subject }
finding-rebased = على نصها الأساسي الجديد. التغييرات التي اعتمدتها الطبعة الجديدة: { $subject }. التغييرات التي ما زالت قائمة: { $hint }.
# unsure
finding-source-lacks = { $hint }: ينقص نصه الأساسي "{ $subject }". لا يقول المصدر شيئاً عن هذه الكلمات، فتبقى.
finding-source-has = { $hint }: نصه الأساسي وحده يتضمن "{ $subject }". هذه الكلمات ليست في النص الأساسي للمسودة، وقد استُبعدت.
finding-source-differs = { $hint }: نصه الأساسي مختلف هنا، نصنا / نصه: "{ $subject }"
finding-source-labels-lost = { $hint }: تنقص هذه النسخة { $subject } من ترقيمات الفقرات. يحتفظ النص الأساسي بترقيماته.
finding-source-left-out = { $hint }: يتناول أيضاً نصاً آخر استُبعد جانباً: { $subject }
finding-law-mod-without-base = { $subject }: يعدّل MOD نصاً أساسياً ولا يوجد نص. اختر ADD لنص جديد.
finding-law-mod-unchanged = { $subject }: لا تغيير. يُستعمل لذلك NOC.
finding-law-mod-struck = { $subject }: النص كله محذوف. يُستعمل لذلك SUP.
finding-law-draft-new = { $subject }: مشروع القرار الجديد يُقترح بواسطة ADD.
finding-law-add-tracked = { $subject }: النص الجديد لا يحمل علامات تغيير. اعتمد النص كما هو أو اختر MOD.
finding-law-sup-tracked = { $subject }: النص الملغى لا يحمل علامات تغيير. تراجع عنها أو اختر MOD.
finding-law-noc-tracked = { $subject }: النص غير المعدَّل لا يحمل علامات تغيير. تراجع عنها أو اختر MOD.
finding-law-no-text = { $subject }: لا نص بعد.
finding-law-no-number-line = { $subject }: ينقص سطر الرقم الذي يبيّن الموضوع.
finding-law-reasons = { $subject }: الأسباب غير مذكورة.
finding-law-number-twice = { $subject }: لمقترح آخر الرقم نفسه.
finding-law-names = { $subject }: توجد تغييرات بأسماء أخرى أيضاً: { $hint }. ضعها تحت الاسم المختار أو اتركها.

## House style
checks-none = لا ملاحظات على أسلوب التحرير.
checks-fix = تصحيح
checks-fix-one = تصحيح: { $check }
checks-fix-all = تصحيح الكل ({ $count })
checks-off = إيقاف …
checks-off-one = إيقاف …: { $check }
checks-off-reason = لماذا يستغني هذا المشروع عن القاعدة
checks-off-now = إيقاف
checks-switched-off = موقوفة ({ $count })
checks-switched-off-one = { $rule }: { $reason }
checks-on = تشغيل
# unsure
checks-pages = صفحات الفحوص
# unsure
checks-page-style = أسلوب الصياغة
# unsure
checks-page-references = الإحالات
# unsure
checks-page-ready = الجاهزية
importance-must = واجب
importance-should = مستحسن
importance-look = للنظر
check-marker-number = ليس للعلامة { $marker } رقم ولا رقم مؤقت. اختر المجموعة أو اكتب الرقم.
check-marker-number-form = "{ $number }" ليس على شكل رقم مقترح، مثل ECP/21A3/1.
check-number-line-form = ليس هذا شكل سطر الرقم، مثل القرار 67 (المراجَع في دبي، 2014).
check-number-changed = رقم القرار لا يتغير أبداً: { $number }.
check-number-line-edition = يجب أن يذكر سطر الرقم الطبعة القادمة: ({ $expected }).
check-number-line-old = عُدّل النص ولا يزال سطر الرقم يذكر الطبعة القديمة.
# unsure
check-number-line-rev = يلزم "المراجَع": ليست هذه الطبعة الأولى.
# unsure
check-number-line-first = لا تحمل الطبعة الأولى كلمة "المراجَع".
check-opening-line = يذكر سطر الافتتاح طبعة غير التي في سطر الرقم: { $expected }.
check-clause-end = ينبغي أن تنتهي هذه الفقرة بعلامة "{ $expected }".
check-doubled-marks = علامتا ترقيم متتاليتان.
check-doubled-marks-base = عند رفض التغييرات تتوالى علامتا ترقيم.
# unsure
check-packed-item = الفقرة الجديدة تحتاج إلى ترقيم خاص بها؛ وهذه مدرجة في { $label }.
# unsure
check-clause-unlabelled = للفقرات الأخرى وسوم، وليس لهذه وسم.
# unsure
check-clause-lone = الفقرة الوحيدة لا تحمل وسماً: { $label }.
# unsure
check-label-repeated = الوسم { $label } مكرر هنا.
# unsure
check-label-gap = ينقص وسم قبل { $label }.
# unsure
check-label-struck = الفقرة السابقة لـ { $label } محذوفة: أعد الترقيم أو اتركه للأمانة.
# unsure
check-label-tab = ينبغي أن تلي الوسم { $label } علامة جدولة.
check-label-stop = أرقام الفقرات بلا نقطة: { $label }.
# unsure
check-label-letter = فقرات الديباجة تُوسم بحروف وقوس.
# unsure
check-label-figure = فقرات المنطوق تُرقّم بأرقام.
check-reference-superseded = توجد طبعة أحدث: ({ $expected }).
# unsure
check-reference-superseded-perhaps = تُعرف طبعة أحدث: ({ $expected }). ولا يُعرف هنا هل توجد طبعة أحدث منها: يُرجى التحقق.
# unsure
check-reference-revised = يراجع هذا المؤتمر النص المشار إليه: اكتب ({ $expected }) لهذا المؤتمر.
check-reference-suppressed = يلغي مقترح آخر في هذه الوثيقة النص المشار إليه.
check-reference-comma = ينبغي أن تفصل فاصلة بين الإحالة وعنوانها.
check-reference-body = ينبغي أن تذكر الإحالة الهيئة التي اعتمدت النص.
# unsure
check-no-break-hyphen = ينبغي أن تكون هنا شرطة غير فاصلة.
# unsure
check-no-break-space = ينبغي أن تكون هنا مسافة غير فاصلة.
check-abbreviation-again = سبق شرح { $short }: يكفي المختصر.
check-abbreviation-unknown = لم يُشرح { $short } في أي موضع من النص.
check-ize = اكتب { $expected }.
# unsure
check-quotes-straight = في النص علامات تنصيص وفواصل عليا مستقيمة في مواضع أخرى.
# unsure
check-quotes-curly = في النص علامات تنصيص وفواصل عليا مقوسة في مواضع أخرى.
check-call-flow = لا تكمل الفقرة عبارة "{ $call }": ابدأها بـ "{ $expected }".
check-untracked-base = في النص الأساسي هنا "{ $base }"، ولا تغيير متتبَّعاً.
# unsure
check-untracked-base-added = لا يتضمن النص الأساسي هذا، ولا تغيير متتبَّعاً.
check-cycle-programme = ليس في خطة عمل { $meeting } برنامج كهذا.
check-cycle-question = ليس لدى { $meeting } مسألة دراسة كهذه.
check-cycle-group = ليس لدى { $meeting } لجنة دراسات كهذه.
check-list-conjunction = ينبغي أن تنتهي القائمة بحرف عطف.
check-contact-missing = لم يُذكر شخص للاتصال.
check-contact-name = ليس لجهة الاتصال { $contact } اسم.
check-contact-phone = ليس لجهة الاتصال { $contact } رقم هاتف.
check-contact-email = ليس لجهة الاتصال { $contact } عنوان بريد إلكتروني.
check-page-limit = عدد الصفحات: حوالي { $pages }؛ ويسمح الاجتماع بعدد { $limit }.
check-cover-meeting = لم يُختر اجتماع.
check-cover-source = لم يُذكر المصدر.
check-cover-title = لم يُذكر العنوان.
check-introduction = لا تذكر المقدمة ما يجري تعديله: { $subject }.
check-introduction-missing = لا توجد مقدمة ولا معلومات أساسية.
# unsure
check-clause-moved = الفقرة المقصودة هنا تحمل الآن الوسم { $expected }.
# unsure
check-clause-struck = الفقرة المقصودة تحت "{ $call }" محذوفة.
# unsure
check-clause-reference = لا فقرة تحت "{ $call }" تحمل هذا الوسم.
check-own = { $message }
check-own-term = تكتب مجموعتك "{ $expected }".
# unsure
desk-none = لا تحيل المسودة إلى نص آخر ولا إلى أي فقرة.
# unsure
desk-gist = الإحالات: { $count }. للنظر فيها: { $open }.
# unsure
desk-open-only = هذه فقط
# unsure
desk-target = الانتقال إلى ما تشير إليه
# unsure
desk-target-of = الانتقال إلى ما تشير إليه: { $words }
# unsure
desk-clause-stands = الفقرة المقصودة تحمل هذا الوسم.
# unsure
desk-clause-moved-perhaps = ربما تحمل الفقرة المقصودة الآن الوسم { $expected }؛ وهذه الكلمات جديدة وقد تقصده أصلاً.
# unsure
desk-edition-unnamed = لم تُذكر أي طبعة.
# unsure
desk-edition-unknown = لا يعرف Modline صيغاً لهذا النص.
# unsure
desk-edition-stands = لا تُعرف طبعة أحدث.
# unsure
ready-gist = { $count ->
    [0] لا ينقص شيء.
    [one] ينقص أمر واحد قبل التقديم.
   *[other] أمور ناقصة قبل التقديم: { $count }.
 }
ready-about-meeting = الاجتماع
ready-about-deadline = الموعد النهائي
ready-about-source = المصدر
ready-about-title = العنوان
ready-about-contact = جهة الاتصال
ready-about-introduction = المقدمة
ready-about-markers = رموز المقترحات
ready-about-reasons = الأسباب
ready-about-language = اللغة
ready-about-size = الحجم
ready-about-undecided = مواضع لم تُحسم
ready-about-comments = التعليقات
ready-about-checks = أسلوب الصياغة
ready-meeting = { $value }
# unsure
ready-deadline = آخر موعد لتقديم المقترحات { $date }. الأيام المتبقية: { $days }.
# unsure
ready-deadline-over = كان آخر موعد لتقديم المقترحات { $date }.
# unsure
ready-deadline-unknown = يُفتتح { $meeting } في { $date }؛ الأيام المتبقية: { $days }. وموعد تقديم المقترحات مذكور في الدعوة.
# unsure
ready-deadline-none = موعد تقديم المقترحات غير معروف هنا. وهو مذكور في الدعوة إلى الاجتماع.
# unsure
ready-meeting-over = انتهى { $meeting } في { $date }.
ready-source = { $value }
ready-title = { $value }
ready-support = مؤيد: { $value }. معارض: { $against }. تشترط { $group } ألا يقل عدد المؤيدين عن { $least } وألا يزيد عدد المعارضين على { $most }.
ready-support-count = الموقّعون أو المؤيدون: { $value }.
ready-contact = { $value }
# unsure
ready-introduction = تذكر ما يجري تعديله.
ready-markers = { $value }
# unsure
ready-reasons = لكل مقترح أسبابه.
# unsure
ready-language = الأصل: { $value }
# unsure
ready-language-differs = لغة المسودة { $language }، لكن يبدو أن نصها بلغة { $detected }.
# unsure
ready-size = عدد الصفحات تقريباً: { $value }.
# unsure
ready-undecided = حُسمت كل المواضع.
# unsure
ready-undecided-open = مواضع لم يحسمها أحد: { $count }.
# unsure
ready-comments = لا تعليق مفتوح.
# unsure
ready-comments-open = تعليقات لم تُغلق: { $count }.
# unsure
ready-checks = لا ملاحظات على أسلوب الصياغة.
# unsure
ready-checks-open = واجب: { $must }. مستحسن: { $should }. للنظر: { $look }.

## Status
status-no-meeting = لم يُختر اجتماع
status-words = الكلمات المدرجة: { $inserted }، المحذوفة: { $struck }
status-author = المؤلف: { $author }
saved-saved = محفوظ في الملف
saved-seconds = حُفظ في الملف قبل { $count } ث
saved-minutes = حُفظ في الملف قبل { $count } د
saved-hours = حُفظ في الملف قبل { $count } س
saved-saving = جارٍ تدوين ما كُتب…
saved-unsaved = محفوظ لدى Modline؛ ويليه الملف بعد لحظة
saved-failed = ليس في الملف، محفوظ لدى Modline: { $why }
# unsure
saved-untitled = محفوظ لدى Modline؛ لا ملف خاص بك بعد
# unsure
saved-changed-outside = ليس في الملف، محفوظ لدى Modline: غيّر برنامج آخر الملف
saved-nowhere = غير محفوظ في أي مكان: { $why }
saved-what = ما العمل…
format-readable = كل الملفات القابلة للقراءة
format-modline = مسودات Modline
format-docx = Word
format-open-document = OpenDocument
format-pdf = PDF
format-rtf = نص منسّق
format-html = صفحات ويب
format-markdown = Markdown
format-text = نص عادي
format-any = كل الملفات
format-picture = صور
# unsure
format-table = جداول
export-title = تصدير
export-violations = ما تتطلبه العلامات
export-mend = انتقل إليه
# unsure
export-ready-look = عرض ما ينقص
export-prove = التحقق من ملف عاد إليك…
export-kinds = الملفات
export-word-redline = Word بتغييرات متتبَّعة
export-word-redline-hint = باسم المجموعة
export-word-clean = Word نص نظيف
export-word-clean-hint = النص كما هو مقترح
export-pdf = PDF بالتغييرات
export-pdf-hint = للطباعة والقراءة: تسطير وشطب وخطوط في الهامش
export-odt = OpenDocument بتغييرات متتبَّعة
export-odt-hint = لبرنامج LibreOffice
export-html = صفحة ويب
export-html-hint = ملف واحد يُقرأ على الهاتف
export-akn = Akoma Ntoso
export-akn-hint = لقواعد البيانات القانونية
export-words = التعديلات مصاغة نصاً
export-words-hint = ما يُستبدل وبماذا، فقرةً فقرة
export-critic = نص بعلامات
export-critic-hint = للبريد الإلكتروني: ⁦{ "{++" }مدرج{ "++}" }⁩ ⁦{ "{--" }محذوف{ "--}" }⁩
export-csv = قائمة التغييرات، CSV
export-csv-hint = لجدول بيانات
export-json = قائمة التغييرات، JSON
export-json-hint = لبرامج أخرى
export-points-word = تجميع المقترحات، Word
export-points-word-hint = كل نقطة مع ما يقوله كل مصدر، للاجتماع
export-points-pdf = تجميع المقترحات، PDF
export-points-pdf-hint = الجدول نفسه على صفحات عريضة
# unsure
export-comments = { $count ->
    [one] مع التعليق
    [two] مع التعليقين
   *[other] مع كل التعليقات ({ $count })
}
# unsure
export-comments-hint = في ملفي Word وOpenDocument بالتغييرات المتتبَّعة؛ لا تعليقات في أي ملف آخر.
export-name = اسم الملف: { $kind }
export-replaces = يحل محل الملف الموجود
export-folder = المجلد
export-choose = اختر مجلداً آخر…
export-run = { $count ->
    [1] تصدير
   *[other] تصدير الملفات ({ $count })
}
export-run-replacing = { $count ->
    [1] تصدير واستبدال الملف
   *[other] تصدير الملفات ({ $count }) واستبدال ({ $replaced }) منها
}
export-stop = إيقاف
# unsure
export-stopping = جارٍ الإيقاف…
export-done = الملفات المكتوبة: { $count }، المتحقق منها: { $proved }
export-done-proved = الملفات المكتوبة والمتحقق منها: { $count }
export-proved = تم التحقق
export-unproved = كُتب كاملاً
export-open = فتح
export-open-one = فتح { $file }
export-stopped = توقف. الملفات المكتوبة: { $count }
export-proof = البصمات وما تم التحقق منه
export-copy = نسخ
export-keep = حفظ كنص
export-kept = حُفظ في { $path }
export-show = إظهار في المجلد
said-copied = نُسخ.
proof-file = { $file }
proof-redline = تم التحقق من { $paragraphs } من الفقرات و{ $changes } من التغييرات: رفضها كلها يعطي النص الأساسي، وقبولها كلها يعطي النص المراجَع.
proof-clean = تم التحقق من { $paragraphs } من الفقرات: يحمل الملف النص المراجَع دون تغييرات متتبَّعة.
proof-comments = عدد التعليقات التي عادت في مواضعها مع أصحابها والردود: { $count }.
proof-none = كُتب كاملاً؛ ولا يُعاد قراءة ملف من هذا النوع.
proof-base = النص الأساسي: SHA-256 { $hash }
proof-revised = النص المراجَع: SHA-256 { $hash }
verdict-whole = ثبت: { $file } مطابق كله لما تعطيه هذه المسودة ({ $text }).
verdict-texts = { $file }: نص كل مقترح هو نص هذه المسودة ({ $text }).
verdict-around = { $file }: نص كل مقترح هو نص هذه المسودة ({ $text })، لكن ليس كل ما حوله: { $wanted }
verdict-list = { $file } ليس ما تعطيه هذه المسودة: { $wanted }
verdict-differs = { $file } يختلف ({ $text })، الفقرة { $paragraph }: فيه "{ $found }" وفي هذه المسودة "{ $wanted }"
verdict-text-redline = بتغييرات متتبَّعة
verdict-text-revised = النص المراجَع
verdict-text-base = النص الأساسي
said-saved = تم الحفظ.
# unsure
notice-recovered = عدد التغييرات المستعادة التي لم تكن في الملف: { $count }؛ ولا يلزم شيء آخر.
# unsure
notice-other-file = { $file } ليس آخر ما كتبه Modline: غيّره برنامج آخر. ما كان لديك محفوظ على شاشة البداية باسم "بقية { $file }".
# unsure
notice-older-file = { $file } نسخة أقدم من آخر ما كتبه Modline. النسخة الأحدث محفوظة على شاشة البداية باسم "بقية { $file }".
# unsure
notice-damaged = تعذرت قراءة جزء من سجل تغييرات { $file }؛ عدد التغييرات المستعادة: { $count }. السجل محفوظ على شاشة البداية.
# unsure
notice-written-again = لم يعد { $file } موجوداً (نُقل أو أُعيدت تسميته أو حُذف) فكُتب من جديد.
# unsure
notice-raised = { $file } مفتوح في نافذة أخرى، وقد أُحضرت إلى الأمام.
notice-exported-pdf = حُفظ بنسق PDF: { $file }
notice-library-differs = في مكتبتك نص آخر لهذه الطبعة. حُفظ النصان.
notice-library-removed = أُخرج من مكتبتك: { $subject }.
notice-library-restore = إعادة

## Form
form-section-meeting = الاجتماع والوثيقة
form-section-source = المصدر والعنوان
form-section-summary = ملخص
form-section-proposals = المقترحات
form-section-supporters = الدعم
form-section-author = مؤلف التغييرات
form-revision = رقم المراجعة
form-original = لغة الأصل
form-original-own = كلغة هذا النص: { $language }
form-co-signatories = الموقّعون المشاركون
# unsure
form-co-signatories-hint = اكتب أسماء أو رموزاً، واحداً بعد الآخر أو عدة معاً: B, F. تُطبع تحت المصدر.
# unsure
form-groups = المجموعات الإقليمية
# unsure
form-group-hint = اكتب اسماً أو رمزاً: CEPT أو MEX أو المكسيك.
# unsure
form-co-as-written = كما كُتب
# unsure
form-co-signs = { $name }: صار من الموقّعين المشاركين.
# unsure
form-co-removed = { $name }: لم يعد من الموقّعين المشاركين.
# unsure
form-cover = على الغلاف
# unsure
choose-source-unknown = لا توجد مجموعة ولا دولة عضو باسم "{ $name }".
# unsure
choose-source-several = الاسم "{ $name }" غير واضح: اختر سطراً من القائمة.
# unsure
choose-source-taken = { $name }: سبق اختياره.
# unsure
choose-source-own = طباعة "{ $name }" كما كُتب
# unsure
choose-source-found = عدد السطور في القائمة: { $count }
# unsure
choose-source-add-all = إضافة { $names }
form-logo = الشعار على الغلاف
form-logo-shown = الشعار
form-logo-choose = اختر صورة…
form-logo-other = صورة أخرى…
form-remove = إزالة
form-up = إلى أعلى
form-down = إلى أسفل
form-part = النص { $number }
form-part-heading = العنوان
form-part-text = النص
form-part-add = إضافة نص بعنوان
form-proposal-list = قائمة المقترحات
form-proposal-list-many = ابتداءً من ثلاثة: تُطبع الآن
form-proposal-list-few = ابتداءً من ثلاثة: لا تُطبع الآن
form-proposal-list-yes = تُطبع
form-proposal-list-no = لا تُطبع
form-supporters-hint = الإدارات التي استُشيرت. يُطبع الموقّعون والداعمون؛ أما الصامت والمعارض فيبقى في المسودة.
form-supporters-gist = موقّعون { $signing }، داعمون { $supporting }، معارضون { $against }
form-supporter = الإدارة { $number }
form-supporter-add = إضافة إدارة
form-supporter-remove-one = إزالة الإدارة { $number }
form-administration = الإدارة
form-position = الموقف
position-co-signs = توقّع
position-supports = تدعم
position-open = لم تُبدِ رأياً
position-opposes = تعارض
summary-priority-area = مجال الأولوية
summary-summary = ملخص
summary-expected-results = النتائج المتوخاة
summary-references = المراجع
summary-abstract = ملخص
form-section-texts = مقدمة ومعلومات أساسية ونصوص أخرى
form-section-proposal = المقترح { $number }
form-section-contacts = جهات الاتصال
form-meeting = الاجتماع
form-meeting-hint = اختيار الاجتماع يراجع سطر الرقم والسطر الافتتاحي للقرار بتغييرات متتبَّعة يمكنك التراجع عنها.
# unsure
form-group = مجموعة أو دولة عضو
form-member-states = الدول الأعضاء
form-source = المصدر
form-source-hint = اتركه فارغاً للسطر المعتاد للمجموعة.
form-document = رقم الوثيقة
form-addendum = رقم الإضافة
form-date = تاريخ الوثيقة
form-title = العنوان
form-agenda-item = بند جدول الأعمال
form-author = المؤلف المبيَّن مع التغييرات
form-author-hint = اتركه فارغاً لرمز المجموعة.
names-others = توجد تغييرات بأسماء أخرى أيضاً: { $names }.
names-sign = ضع كل التغييرات باسم { $author }
# unsure
said-signed = كل التغييرات باسم { $author }.
form-change-date = الوقت المثبت على التغييرات
form-change-date-hint = اتركه فارغاً إن لم يلزم، أو اكتبه هكذا: 2014-02-28T12:00:00Z
form-introduction = مقدمة
# unsure
form-background = معلومات أساسية
form-marker = علامة المقترح
form-number = رقم المقترح
form-reasons = الأسباب
form-underlined = مسطّر: يقترح عدم التغيير، مع الأسباب
marker-mod = يحمل MOD النص الأساسي كاملاً مع تتبّع كل تغيير، والأسباب.
marker-mod-editorial = (MOD) تعديل تحريري فقط.
marker-add = يحمل ADD نصاً جديداً كاملاً دون علامات تغيير، والأسباب.
marker-add-moved = ADD* نص منقول إلى هنا: كامل ودون علامات.
marker-sup = يطبع SUP الرقم والعنوان فقط والأسباب. ويبقى النص في المسودة.
marker-sup-moved = SUP* نص منقول إلى موضع آخر: الرقم والعنوان فقط.
marker-noc = يطبع NOC الرقم والعنوان فقط: لا تغيير.
violation-blocks = يمنع التصدير:
violation-notice = للنظر:
proposal-add-new = إضافة مشروع قرار جديد (ADD)
proposal-add-base = إضافة مقترح على نص أساسي…
proposal-add = إضافة
proposal-unmark-revised = اعتماد النص المراجَع كما هو
proposal-unmark-base = التراجع عن كل التغييرات
form-contact = جهة الاتصال { $number }
form-contact-name = الاسم، المنظمة
form-contact-phone = الهاتف
form-contact-email = البريد الإلكتروني
form-contact-add = إضافة جهة اتصال
form-contact-remove-one = إزالة جهة الاتصال { $number }

## تعديلات مفقودة: سبب الإشارة إلى الموضع
recover-reason-not-in-base = غير موجود في النص الأساسي.
recover-reason-heading = كان القوسان يضمان طبعتين؛ وصيغة الاتحاد تُبقي "{ $beside }".
recover-reason-two-editions = قوسان فيهما زوجان من المكان والسنة{ $count ->
    [0] .
   *[other] ؛ ويمكن أن يُقرأ أيضاً { $others }.
}
recover-reason-two-labels = رقمان متتاليان: "{ $beside }" يحل محل الآخر.
recover-reason-label-repeated = فقرة جديدة تحمل الرقم نفسه: "{ $beside }".
recover-reason-doubled-mark = علامتا ترقيم متتاليتان.
recover-reason-doubled-word = الكلمة مكررة مرتين متتاليتين.
recover-reason-long-year = سنة بأرقام أكثر مما ينبغي{ $count ->
    [0] .
   *[other] ؛ ويمكن أن تكون أيضاً { $others }.
}
recover-reason-number = أُدرج "{ $beside }" بجوار العدد{ $count ->
    [0] .
   *[other] ؛ ويمكن أن يُقرأ أيضاً { $others }.
}
recover-reason-two-dates = تاريخ بجوار التاريخ المدرج "{ $beside }".
recover-reason-two-places = مكان بجوار المكان المدرج "{ $beside }".
recover-reason-cut-word = أُدرج "{ $beside }" داخل الكلمة.
recover-reason-glued = لا مسافة قبل النص المدرج "{ $beside }" أو بعده، ويبدو أنه يحل محل هذه الكلمات.
recover-reason-look-alike = يكاد يطابق النص المدرج المجاور "{ $beside }".
recover-reason-two-determiners = لا يمكن أن تسبق "{ $beside }" وهذه الكلمة اسماً واحداً معاً.
recover-reason-plural-number = صارت الكلمة جمعاً بإضافة "{ $beside }"، والجمع لا يحمل رقماً واحداً.
recover-reason-two-phrases = أُدرجت قبله عبارة كاملة "{ $beside }" دون ما يربط بينهما.
recover-reason-after-the-end = يأتي "{ $beside }" بعد نهاية النص القديم: أُضيف إليه أو حل محله.
recover-reason-not-in-flattened = هذه الكلمات في النص الأساسي وليست في النص الخالي من العلامات.
# unsure
recover-reason-other-case = حالة الأحرف مختلفة هنا في النص الخالي من العلامات: "{ $beside }".
new-review = عرض ما تم فهمه…

## ما تم فهمه من المصدر
review-title = ما تم فهمه
review-heading = سطر الرقم
review-title-line = العنوان
review-conference = المؤتمر
review-edition = الطبعة
review-language = اللغة
review-missing = غير موجود
review-texts = عدد النصوص في الملف: { $count }. أيها؟
review-tracked = يحتوي الملف على تغييرات متتبَّعة من { $authors }. أي نص هو الأساس؟
review-reading-base = النص قبل التغييرات
review-reading-revised = النص بعد إدخال التغييرات
review-reading-redline = كلاهما: المتابعة بهذه التغييرات
review-findings = { $count ->
    [0] لم يُعثر على شيء مشكوك فيه
    [one] موضع واحد للمراجعة
    [two] موضعان للمراجعة
    [few] { $count } مواضع للمراجعة
    [many] { $count } موضعاً للمراجعة
   *[other] { $count } موضع للمراجعة
}
review-repair = إصلاح
review-repair-all = إصلاح الكل ({ $count })
# unsure
review-repair-hint = يصلح النص الأساسي نفسه، وليس تغييراً متتبَّعاً.
review-repaired = أُصلح
review-lines = سطراً سطراً
review-role = نوع الفقرة، السطر { $line }
review-label = الرقم أو الحرف، السطر { $line }
review-join = ضم إلى السطر السابق
review-join-line = ضم السطر { $line } إلى السابق
review-split = تقسيم إلى فقرتين
review-split-line = تقسيم السطر { $line } إلى فقرتين
review-part-where = ضع المؤشر حيث تبدأ الفقرة الثانية من السطر { $line } ثم اضغط Enter
review-leave-out = استبعاد
review-leave-out-line = استبعاد السطر { $line }
review-take-in = إدراج
review-take-in-line = إدراج السطر { $line }
review-for = لأي اجتماع، ومن أي جهة؟
review-back = رجوع
review-take-back = { $count ->
    [0] تراجع
   *[other] التراجع عن آخر تصحيح ({ $count })
}
review-go-on = متابعة

## ما هي الفقرة أو السطر
role-resno = سطر الرقم
role-restitle = العنوان
# unsure
role-resref = سطر الطبعات
# unsure
role-opening = السطر الافتتاحي
# unsure
role-call = عبارة التقديم
# unsure
role-clause = فقرة
role-para = نص غير مرقّم
# unsure
role-sub1 = فقرة فرعية
role-sub2 = فقرة فرعية، المستوى 2
role-sub3 = فقرة فرعية، المستوى 3
role-annexno = ملحق
role-annextitle = عنوان الملحق
role-heading = عنوان فرعي
# unsure
part-proposal = سطر العلامة
part-reasons = الأسباب
part-agendaitem = بند جدول الأعمال
part-introduction = مقدمة
part-background = معلومات أساسية
part-contact = جهة الاتصال
part-cover = الغلاف
part-leftout = مستبعد

## الملف لا يقبل المسودة
closing-changed = غيّر برنامج آخر الملف { $file }
# unsure
closing-changed-why = الموجود الآن ليس آخر ما كتبه Modline: نسخة أخرى، أو نسخة أقدم أُعيدت. نصك كامل في Modline وليس في ذلك الملف.
closing-failed = تعذرت كتابة { $file }
# unsure
closing-unkept = لم تصل كل الكلمات إلى القرص بعد. لا تطفئ الجهاز قبل أن ينجح أحد هذه الخيارات.
closing-other = حفظ باسم آخر…
closing-other-hint = يبقى { $file } كما هو؛ ويُكتب نصك في ملف خاص به.
closing-overwrite = الكتابة فوقه
# unsure
closing-overwrite-hint = يُحفظ الموجود الآن بجانبه باسم { $file }.bak.
closing-again = إعادة المحاولة
closing-again-hint = بعد توفير مساحة أو عودة المجلد.
# unsure
closing-journal = إغلاق، ويحفظ Modline التغييرات
# unsure
closing-journal-hint = تعود عند فتح { $file }، وتظهر على شاشة البداية ما دام غائباً.
closing-cancel = إلغاء
closing-cancel-hint = لا يُغلق شيء؛ واصل الكتابة.

## ملف أُسقط على مسودة
dropped-title = ما العمل بالملف { $file }؟
# unsure
dropped-sources = إضافته كمصدر
dropped-sources-hint = يُجمع ما يريد تغييره من النص الأساسي لهذا المشروع في نقاط يُبت فيها واحدة واحدة.
dropped-review = مراجعته: هذه المسودة وقد غيّرها آخرون
dropped-review-hint = يُجمع ما يختلف فيه عن هذه المسودة في نقاط، وما لم يُتعقب يأتي أولاً.
dropped-rebase = نقل هذه المسودة إليه: طبعة جديدة من النص الأساسي
dropped-rebase-hint = مسودة جديدة على ذلك النص: ما اعتمده يزول، وما زال قائماً يُنقل، وما يتعارض يصبح نقطة. تُحفظ هذه المسودة وتُغلق.
dropped-open = فتحه بدلاً من هذه المسودة
dropped-open-hint = تُحفظ هذه المسودة وتُغلق.
dropped-look = عرض ما يختلف فيه
# unsure
dropped-look-hint = النصان جنباً إلى جنب للقراءة. لا يتغير شيء في هذه المسودة.
dropped-compare = المقارنة به
dropped-compare-hint = تُظهر مسودة جديدة ما يقود من أساس هذه المسودة إلى ذلك النص. تُحفظ هذه المسودة وتُغلق.
# unsure
dropped-dress = إظهار الفروق في علامات التنصيص والشرطات والمسافات أيضاً
# unsure
reword-title = الصياغة الجديدة للفقرة { $subject }
# unsure
reword-why = تُعدّ التغييرات كلمة كلمة مقارنة بالنص الأساسي. وتبقى تغييرات المؤلفين الآخرين ويُبنى عليها.
reword-text = الصياغة الجديدة
# unsure
reword-now = إعداد التغييرات
# unsure
concordance-title = الترقيم القديم والجديد
# unsure
concordance-all = عرض الفقرات التي لم يتغير ترقيمها أيضاً
# unsure
concordance-call = القسم
concordance-old = القديم
concordance-new = الجديد
# unsure
concordance-words = الفقرة
# unsure
concordance-added = فقرة جديدة
# unsure
concordance-struck = محذوفة
# unsure
concordance-none = لجميع الفقرات ترقيم النص الأساسي.
concordance-copy = نسخ
# unsure
concordance-save = تصدير القائمة
# unsure
references-title = إحالات إلى فقرات تغير ترقيمها
# unsure
references-why = يحصل كل ما هو محدد على الترقيم الجديد كتغييرات متتبَّعة، في إجراء واحد يمكن التراجع عنه.
# unsure
references-none = لا توجد إحالة إلى فقرة تغير ترقيمها.
# unsure
references-struck = الفقرة محذوفة.
# unsure
references-unsure = قد تعني الترقيم الجديد أصلاً.
references-show = عرض
# unsure
references-revise = مراجعة { $count }
# unsure
references-look = عرضها
# unsure
notice-references = { $count ->
    [one] إحالة واحدة إلى
    [two] إحالتان إلى
    [few] { $count } إحالات إلى
   *[other] { $count } إحالة إلى
 } فقرة تغير ترقيمها.
# unsure
notice-labels-saved = كُتبت قائمة الترقيم: { $file }
# unsure
said-references = عدد الإحالات المراجعة: { $count }.
dropped-paste = إدراج نصه عند المؤشر
dropped-paste-hint = كإدراجات متتبعة يمكن التراجع عنها.
# unsure
dropped-paste-nowhere = ضع المؤشر أولاً في النص ذي التغييرات.

## رقم الفقرة ونوعها
paragraph-type-title = الرقم ونوع الفقرة
paragraph-type-label = الرقم أو الحرف (يُتتبع أي تغيير)
paragraph-type-role = نوع الفقرة
paragraph-type-done = تصحيح
action-name = رقم هذه الفقرة ونوعها
command-name = تصحيح رقم الفقرة أو نوعها

## تعديلات مفقودة: الشاشة
key-delete = Delete
key-space = مسافة
start-recover = استعادة تغييرات مفقودة
start-recover-hint = نص اختلطت فيه الكلمات المحذوفة والمدرجة دون علامات.
recover-purpose = يُتحقق من الإضافات بالنص الأساسي. أما المحذوف فلا يترك أثراً: يُقترح مع السبب، والقرار لك.
recover-base = القرار الأساسي
recover-flattened = النص الذي اختلط فيه المحذوف والمدرج
recover-text = أو ألصق النص
recover-start = إعادة بناء التغييرات
tab-unresolved = المواضع
unresolved-none = حُسمت جميع المواضع.
unresolved-decide = البت في هذا الموضع
unresolved-strike = حذف
unresolved-keep = إبقاء
unresolved-later = لاحقاً
unresolved-likely = مرجَّح: محذوف
unresolved-open = لم يُبت فيه: غير محذوف
unresolved-missing = غير موجود في النص
# unsure
unresolved-inserted = مرجَّح: مدرج
said-unresolved-struck = حُذف. بقي { $count }.
said-unresolved-kept = أُبقي. بقي { $count }.
# unsure
tab-sources = المصادر
sources-bring = إضافة ملفات…
sources-none = لا توجد مصادر بعد. أضف نصوص الآخرين، بتغييرات متتبَّعة أو من دونها: يُجمع ما يريدون تغييره في نقاط.
source-name = اسم المصدر { $file }
source-remove = إزالة
source-remove-one = إزالة المصدر { $name }
source-changes = عدد التغييرات: { $count }
source-authors = تغييرات من { $authors }
source-same-base = أُعدّ على النص الأساسي نفسه.
source-refused-no-text = لا يتضمن نص قرار.
source-refused-other-language = هو بلغة أخرى ({ $theirs }) غير لغة المشروع ({ $ours }).
source-refused-other-text = يتناول نصاً آخر ({ $theirs }) غير نص المشروع ({ $ours }).
source-refused-same-file = هو الملف نفسه { $ours }.
source-refused-name-taken = { $ours } اسم مصدر آخر.
points-open = { $count ->
    [0] بُتّ في جميع النقاط
    *[other] النقاط المفتوحة: { $count }
}
points-conflict = متعارضة: { $count }
points-compatible = متوافقة: { $count }
points-alone = منفردة: { $count }
points-same = متطابقة: { $count }
points-none = لا تريد المصادر تغيير شيء.
points-decide = البت في هذه النقطة
points-take = أخذ مصدر
points-choice-brackets = أقواس
points-choice-own = صياغة أخرى
points-choice-none = لا شيء
points-choice-later = لاحقاً
points-choice-back = رجوع
points-agreed = أخذ ما يتفق عليه الجميع
points-enter-supporters = إدراجها كمؤيدين
points-by-group = باسم المجموعة
points-draft = المشروع
point-conflict = تعارض
point-compatible = متوافق
point-alone = منفرد
point-same = متطابق
point-untracked = بلا تعقب
point-open = مفتوحة
point-none = لم يؤخذ شيء
point-brackets = بين أقواس مربعة
point-own = صياغة أخرى
point-taken = أُخذ: { $names }
point-take = أخذ ما يقوله { $name }
point-heard = { $place }: { $kind }. { $text }
point-own-label = صياغة أخرى بشأن { $place }
point-own-hint = مفتاح الإدخال يحفظها، ومفتاح الهروب يتركها.
said-point-taken = { $place }: أُخذ من { $names }.
said-point-none = { $place }: لم يؤخذ شيء.
said-point-brackets = { $place }: بين أقواس مربعة.
said-point-own = { $place }: صياغة أخرى.
said-points-agreed = النقاط التي أُخذت: { $count }.
said-supporters-entered = { $count ->
    [0] كل مصدر أُخذ بنصه مدرج في جدول الدعم.
    *[other] المؤيدون المدرجون: { $count }.
}
said-undone = أُلغي.
said-sources = المصادر التي أُضيفت: { $count }؛ المرفوضة: { $refused }.
said-returned = { $count ->
    [0] الملف مطابق للمسودة.
    *[other] النقاط الناتجة عن الملف: { $count }.
}
said-check-fixed = صُحح مع تتبّع التغيير.
said-checks-fixed = صُحح كل ما يمكن تصحيحه.
said-finding-done = عُلّمت.
said-finding-open = مفتوحة من جديد.

## Print
print-view = النص
print-legend = مفتاح الرموز
print-line-numbers = أرقام الأسطر
# unsure
print-changes = قائمة التغييرات
print-range = الصفحات
print-now = طباعة…
print-save = حفظ بنسق PDF…
print-setting = يجري إعداد الصفحات…
print-count = عدد الصفحات: { $count }
print-part = { $chosen } من { $count } من الصفحات. الجزء المحفوظ بنسق PDF لا يحمل وسوماً لقارئات الشاشة، أما الكل فيحملها.
print-pages = الصفحات المعدّة للطباعة
print-page = الصفحة { $number }
