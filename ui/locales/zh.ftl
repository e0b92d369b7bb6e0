# The window's words in Chinese. Keys are the same in every file of this folder (a test compares them).

## Start
start-purpose = 从基础决议到MOD文稿，每一处修改都有标记。
start-new = 新文稿
start-new-hint = 选择会议和所属组织，然后提供基础决议。
start-open = 打开
start-open-hint = 草稿（.modline），或来自Word、电子邮件的修订标记文本。
start-sample = 试用示例
start-sample-hint = 一份带有若干修改的简短决议，供试用。
start-recent = 继续
start-recent-none = 您的草稿将显示在此处。如想了解用法，可先试用示例：怎么改都没有关系。
start-begin = 开始
start-missing = 文件已不在：被删除、改名或移动。原为{ $path }
start-unreadable = 无法读取：{ $path }
start-untitled = 由Modline保存；尚无您自己的文件
start-changes = { $count }处修改
orphans-title = 由Modline保存
# unsure
orphans-hint = 任何文件中都没有的内容：文件被其他程序替换或已消失。每一项都可作为单独的草稿打开。
orphan-rest = { $file }的剩余部分
orphan-unreadable = 无法打开：它所属的文件版本已不存在。
orphan-discard = 丢弃…
orphan-sure = 永久丢弃{ $file }的剩余部分？
orphan-discard-now = 永久丢弃
start-language = 程序语文
language-en = English
language-fr = Français
language-es = Español
language-ru = Русский
language-ar = العربية
language-zh = 中文

## A new contribution
new-title = 新文稿
new-step-meeting = 1. 用于哪次会议？
new-step-group = 2. 由谁提交？
new-step-base = 3. 基于哪份决议？
new-base-file = 选择文件…
new-base-library = 从您的文库选取…
new-base-kept = 文本将按收到的原样和识别的结果保存在您的文库中。
new-base-forget = 改用文本
new-base-text = 或粘贴决议文本
new-base-text-hint = 第…号决议及其后全部内容。网页的页眉和页脚可以保留：程序会识别并略去。
new-create = 开始起草
new-needs-base = 请先选择文件或粘贴文本。
choose-later = 以后选择
cancel = 取消

## Library
library-title = 基础文本文库
library-search = 在所有文本中搜索
library-all = { $count }份文本
library-found = { $count }份文本中的{ $number }份
library-none = 这里还没有内容。您起草文稿所用的每份基础文本都会保存在这里。
library-nothing = 没有文本包含所有这些词。
library-more = 显示更多（还有{ $count }份）
library-no-meeting = 无会议
library-pasted = 粘贴的文本
library-source = { $file }，{ $number }
library-differs = 与另一文本不同：比较
library-compare = 比较
library-remove = 移出
library-remove-one = 移出{ $subject }，{ $file }
library-kept = 以普通文件保存于
library-choose = 选择其他文件夹…
library-odd = 此文件夹中有{ $count }个文件不属于文库或已损坏，未作改动。
compare-texts-title = { $subject }的两个文本
compare-texts-from = 第一份
compare-texts-to = 第二份
compare-texts-changes = { $count ->
    [0] 没有词语不同：仅空白或段落划分不同。
   *[other] 从第一份到第二份：{ $count }处修改
}
compare-texts-keep-both = 两者都保留
compare-texts-keep-from = 只保留第一份
compare-texts-keep-to = 只保留第二份

## Commands: the name, after a colon what it does; and the word on the button
command-new = 新文稿
command-new-window = 新窗口
command-open = 打开：草稿或修订标记文本
command-sample = 试用示例
command-bring = 引入文件：与之比较，或插入其文字
command-save = 保存
command-save-as = 另存为：用另一个文件名
# unsure
command-versions = 版本：比较、命名或打开较早的版本
command-compare-file = 与文件比较：查看差异
command-export = 导出：Word、文本、表格
command-export-short = 导出
# unsure
command-readiness = 提交准备：提交文稿前还缺什么
command-prove = 核验文件：与草稿一致，或何处不同
command-print = 打印：查看页面并选择内容
command-close = 关闭草稿
command-undo = 撤销
command-undo-short = 撤销
command-redo = 重做
command-redo-short = 重做
command-cut = 剪切
command-copy = 复制
command-paste = 粘贴
command-view-redline = 修订标记：显示修改并编辑
command-view-redline-short = 修订
command-view-revised = 修订后的文本：接受全部修改
command-view-revised-short = 修订后
command-view-base = 基础文本：拒绝全部修改
command-view-base-short = 基础
# unsure
command-view-sides = 并排：基础文本与修订后的文本
command-view-sides-short = 并排
# unsure
sides-gap = 此文本中没有：{ $text }
command-view-form = 表单：会议、来源、文本、联系人
command-view-form-short = 表单
command-select-all = 选择全文
command-find = 在页面中查找文字
command-replace = 替换：以其他文字取代，并作修订标记
command-find-next = 查找下一处
command-find-previous = 查找上一处
command-bold = 加粗
command-italic = 斜体
command-superscript = 上标
command-no-break-space = 不间断空格
command-no-break-hyphen = 不间断连字符
command-to-start = 转到文本开头
command-to-end = 转到文本末尾
command-select-to-start = 选择到文本开头
command-select-to-end = 选择到文本末尾
command-split = 在光标处拆分段落
command-new-clause = 在此款之后新增一款
command-strike = 删除此款，或恢复已删除的款
command-tidy = 合并此款的零碎修改
# unsure
command-reword = 粘贴新措辞：据此生成本条的修订
# unsure
command-tidy-draft = 整理我的所有零碎修订
# unsure
command-concordance = 新旧编号：查看列表、复制或导出
# unsure
command-references = 引用了编号已变的款：修订引用
# unsure
command-reference-desk = 全部引用：指向何处，是否仍然成立
command-move-up = 上移此款
command-move-down = 下移此款
command-next-change = 到下一处修改
command-previous-change = 到上一处修改
# unsure
command-sources = 引入来源：汇集他人文本成为要点
command-review-file = 审阅返回的文件：将其不同之处汇集为要点
command-rebase = 将本草稿转到其基础文本的新版本上
command-points = 要点：各来源希望修改之处，待决定
command-points-short = 要点
command-take-agreed = 采纳各来源一致之处：各方表述相同的所有待决要点
command-enter-supporters = 将文字被采纳的来源列入支持表
command-comment = 批注：就此处发表意见
command-comment-short = 批注
command-accept-change = 接受修改：其文字成为基础文本
command-accept-change-short = 接受
command-reject-change = 拒绝修改：恢复基础文本
command-reject-change-short = 拒绝
command-accept-clause = 接受此款的全部修改
command-reject-clause = 拒绝此款的全部修改
# unsure
command-accept-selection = 接受所选内容中的修改
# unsure
command-reject-selection = 拒绝所选内容中的修改
command-accept-all = 接受全部修改
command-reject-all = 拒绝全部修改
command-next-region = 到窗口的下一部分
command-previous-region = 到窗口的上一部分
command-palette = 全部命令：按字词查找
command-menu-bar = 转到菜单
palette-title = 全部命令
palette-hint = 您想做什么？
palette-none = 没有包含这些字词的命令。
command-toggle-outline = 大纲：显示或隐藏
command-toggle-side = 修改和提示：显示或隐藏
command-signs = 段落标记：¶、不间断空格和连字符
command-spelling = 拼写：标出拼错的词
command-changes-in-words = 用文字标明修订：每处修订前后写出“插入”和“删除”，可读也可听
command-zoom-in = 放大
command-zoom-out = 缩小
command-zoom-reset = 正常大小
menu-theme = 主题
theme-system = 跟随系统
theme-light = 浅色
theme-dark = 深色
theme-contrast = 高对比度
# unsure
theme-legal = 法律：删除为红色，插入为蓝色
menu-face = 字体
face-serif = 衬线体，与打印一致
face-sans = 无衬线体
# unsure
menu-labels = 新款的编号
# unsure
labels-keep = 保留编号：b)与c)之间用bbis)
# unsure
labels-reletter = 重新编号：其后的编号顺延
# unsure
menu-density = 修订的疏密
# unsure
density-fine = 细：逐词
# unsure
density-words = 词语：如人所写
# unsure
density-phrases = 短语：整句替换
menu-language = 语文
command-guide = 指南
command-keys = 键盘快捷键
guide-title = 指南
guide-search = 在指南中搜索
guide-found = { $count }节中的{ $number }节
guide-sections = 章节
guide-nothing = 没有包含所有这些词的章节。
keys-command = 命令
keys-keys = 快捷键
key-mod = Ctrl
key-alt = Alt
key-shift = Shift
key-enter = Enter
key-home = Home
key-end = End
key-arrowup = ↑
key-arrowdown = ↓

## The window
toolbar = 命令
views = 视图
sheet = 带修订标记的决议
sheet-reasons = 理由：
sheet-inserted = 插入：
sheet-struck = 删除：
sheet-struck-clause = 此款已删除。请先恢复再书写。
actions = 此款
action-new = 在此款之后新增一款
action-strike = 删除此款
action-restore = 恢复此款：撤回其中的修改
menu = 菜单
menu-bar = 菜单栏
menu-file = 文件
menu-edit = 编辑
menu-view = 视图
menu-clause = 款
menu-changes = 修改
menu-help = 帮助
menu-move = 仅用键盘
menu-no-dictionary = 没有安装拼写词典：{ $language }
menu-no-guess = 没有拼写建议
find = 查找和替换
find-words = 查找
find-replacement = 替换为
find-replace = 替换
find-replace-all = 全部替换
find-more = 替换…
find-case = 区分大小写
find-whole = 全字匹配
find-close = 关闭查找
find-none = 没有找到。
find-count = { $count }处
find-at = 第{ $number }处，共{ $count }处
find-at-struck = 第{ $number }处，共{ $count }处。此处已删除：只能阅读，不能替换。
find-replaced = { $count ->
    [0] 没有替换。
   *[other] 已替换{ $count }处。
}{ $struck ->
    [0] { "" }
   *[other] 另有{ $struck }处已删除，保持不变。
}
close-message = 关闭
# unsure
show-log = 显示日志
outline = 大纲
outline-contribution = 文稿
outline-meeting = 会议和来源
outline-introduction = 引言
outline-background = 背景
outline-contacts = 联系人
outline-proposals = 提案
badge-changed = 有修改
badge-new = 新增
badge-struck = 已删除

## Changes
side = 修改和提示
tab-changes = 修改
tab-comments = 批注
tab-checks = 检查
tab-findings = 提示
changes-none = 尚无修改。在文本中书写：写入的文字显示为插入，删去的显示为删除。
changes-author = 作者
changes-every-author = 所有作者
changes-kind = 修改类型
changes-every-kind = 所有类型
changes-kind-replaced = 替换
changes-kind-inserted = 插入
changes-kind-struck = 删除
changes-kind-new-clause = 新增款
changes-kind-struck-clause = 删除款
changes-kind-moved = 移动款
changes-kind-relabelled = 编号
changes-kind-split = 拆分段落
changes-kind-joined = 合并段落
changes-accept-all = 全部接受
changes-reject-all = 全部拒绝
changes-accept-author = 接受{ $author }的全部修改
changes-reject-author = 拒绝{ $author }的全部修改
change-accept-one = 接受：{ $sentence }
change-reject-one = 拒绝：{ $sentence }
accept-title = 基础文本将会改变
accept-why = 接受后，所提文字成为基础文本：不再显示为修改，导出时也不再标记。可以撤销。
accept-known = Modline关闭之前不再询问
accept-now = 接受
notice-accepted = 已接受{ $count }处修改：其文字现为基础文本。
notice-rejected = 已拒绝{ $count }处修改：基础文本已恢复。
said-accepted = 已接受。
said-rejected = 已拒绝。
# unsure
said-moved = 此款已移动。
change-no-place = 文本
change-replaced = { $place }，{ $author }：删除“{ $struck }”，插入“{ $inserted }”
change-formatted = { $place }，{ $author }：“{ $inserted }”的格式不同
change-inserted = { $place }，{ $author }：插入“{ $inserted }”
change-struck = { $place }，{ $author }：删除“{ $struck }”
change-new-clause = { $place }，{ $author }：新增款“{ $inserted }”
change-struck-clause = { $place }，{ $author }：删除整款“{ $struck }”
change-moved = { $place }，{ $author }：移动款“{ $inserted }”
change-relabelled = { $place }，{ $author }：编号“{ $struck }”改为“{ $inserted }”
# unsure
change-labelled = { $place }，{ $author }：加上编号“{ $inserted }”
# unsure
change-unlabelled = { $place }，{ $author }：删去编号“{ $struck }”
change-split = { $place }，{ $author }：在此拆分段落
change-joined = { $place }，{ $author }：与下一段合并
change-whole = 显示完整引文

## Comments
comments-none = 没有批注。选择文字，然后选“批注”（Ctrl+Shift+M）。
comments-settled = 已解决的批注：{ $count }
comment-new = 批注
comment-add = 添加批注
comment-reply = 答复
comment-done = 已解决
comment-done-one = 已解决：{ $text }
comment-edit = 更改
comment-edit-one = 更改：{ $text }
comment-keep = 保存
comment-remove = 删除
comment-remove-one = 删除：{ $text }
said-comment-added = 已添加批注。
said-comment-changed = 已更改批注。
said-comment-done = 批注已解决。
said-comment-open = 批注重新打开。
said-comment-removed = 已删除批注。可以撤销。

## 比较与较早的版本
comparison-draft = 本草稿
comparison-version = { $date }的版本
comparison-version-named = “{ $name }”，{ $date }
# unsure
comparison-count = { $count ->
    [0] 从{ $from }到{ $to }：没有差异
   *[other] 从{ $from }到{ $to }：{ $count }处差异
}
comparison-text = { $name }：{ $text }
comparison-which = { $name }的文本
comparison-base = 基础文本
comparison-revised = 修订后的文本
comparison-layout = 显示方式
comparison-list = 差异
comparison-reading = 所比较的文本
# unsure
comparison-left-out = 因只有其中一方包含而略去：{ $names }
comparison-close = 关闭比较
versions-title = 本草稿的版本
# unsure
versions-about = Modline在打开或导出草稿时、每工作十分钟以及在较大的修改之前保留一个版本。旧版本会逐渐减少；有名称的版本会一直保留。
# unsure
versions-keep-name = 当前草稿的名称
versions-keep = 保留此版本
versions-from = 从
versions-to = 到
versions-compare = 比较
versions-open = 作为副本打开
versions-when = 保留时间
versions-words = 字数
versions-name = 名称
versions-do = 操作
versions-none = 尚无版本。
version-opened = 打开时
version-working = 工作期间
version-exported = 导出时
# unsure
version-before-accepting = 接受修改之前
# unsure
version-before-rejecting = 拒绝修改之前
# unsure
version-before-bringing-in = 引入文件之前
version-asked = 由您保留
version-name = { $date }版本的名称
version-compare = 将{ $date }的版本与本草稿比较
version-open = 将{ $date }的版本作为副本打开
said-version-kept = 版本已保留。
said-version-named = 名称已保留。

## Findings
findings-none = 没有需要查看的内容。读取时的疑点和标记的要求将显示在此处。
findings-all-done = 全部已勾选。
findings-done = 已处理（{ $count }）
severity-info = 说明
severity-warning = 存疑
severity-error = 错误
finding-line = 文件第{ $line }行
finding-go = 转到此处
finding-gone = 该处已不在草稿中。
finding-done = 已处理
finding-done-one = 已处理：{ $finding }
finding-hint = 应为：{ $hint }
finding-other = { $rule }：{ $subject }
finding-left-out = 不属于决议，已略去：“{ $subject }”
finding-note-left-out = 已略去脚注：“{ $subject }”
finding-comment-left-out = 已略去批注：“{ $subject }”
finding-box-left-out = 已略去文本框：“{ $subject }”
finding-hidden-left-out = 已略去隐藏文字：“{ $subject }”
finding-redline-by-hand = 带下划线和删除线的文字被视为手工修订：“{ $subject }”。请逐一核对。
finding-crossed-out = 带删除线但并非修订的文字仍保留在文中：“{ $subject }”
finding-crossed-out-struck = 修订之外带删除线的文字被视为删去：“{ $subject }”。请逐一核对。
finding-tables-read-by-cell = { $subject }个表格按单元格读取，每格一段。
finding-bullets-left-out = 略去{ $subject }行行首的项目符号。
finding-signs-left-out = 略去{ $subject }行行首的“{ $hint }”。
finding-lines-joined = 合并了{ $subject }行在句中断开的文字。
finding-labels-joined = { $subject }个单独成行的编号已移至其文字之前。
finding-line-may-go-on = 此行可能是上一行的继续：“{ $subject }”
finding-divided-words-joined = 合并了行末断开的词：{ $subject }
finding-running-head-left-out = 已略去页眉或页码：“{ $subject }”
# unsure
finding-turned-left-out = 已略去倾斜的文字或正文旁的印章：“{ $subject }”
finding-title-joined = 视为标题的一部分：“{ $subject }”
finding-opening-joined = 视为起首行的一部分：“{ $subject }”
finding-note-read = 视为脚注而非款：“{ $subject }”
finding-between-proposals = 原位于两项提案之间，现移至所有提案之前：“{ $subject }”
finding-dress-quotes = 有{ $subject }处引号写法不同，保留基础文本写法：{ $hint }
finding-dress-hyphens = 有{ $subject }处连字符或破折号写法不同，保留基础文本写法：{ $hint }
finding-dress-blanks = 有{ $subject }处空格种类不同，保留基础文本写法。
finding-dress-invisible = 不可见字符不同，按基础文本保留（{ $subject }处）。
finding-dress-letters = 编码不同的相同字符按基础文本保留（{ $subject }处）：{ $hint }
finding-dress-capitals = 编号行有{ $subject }处大小写不同，保留基础文本写法：{ $hint }
finding-dress-labels = 有{ $subject }处编号写法不同，保留基础文本写法：{ $hint }
finding-control-characters = 略去{ $subject }个控制字符。
finding-encoding-guessed = 文件未注明编码，按{ $subject }读取。请查看文字是否正确。
finding-encoding-odd = 此文本在保存前曾以其他方式编码（“{ $subject }”）。请在原程序中重新存为UTF-8。
finding-unreadable-characters = 有{ $subject }个字符无法按{ $hint }读取。请在文本中查找 �。
finding-lost-hyphen = “{ $subject }”可能丢失了连字符：{ $hint }
finding-repaired = 已在基础文本中修复：“{ $subject }”现为“{ $hint }”
finding-doubled-mark = 重复的标点：“{ $subject }”
finding-label-gap = { $subject }之前缺少编号。
finding-label-repeated = 编号{ $subject }出现两次。
finding-no-number-line = 未找到编号行，例如：第67号决议（2010年，海得拉巴）。
finding-no-opening-line = “{ $subject }”之后未找到起首行。
finding-no-title = 在“{ $subject }”之后未找到标题。
finding-no-call = 在“{ $subject }”中未找到“认识到”“做出决议”之类的起首语。
finding-no-text = 在“{ $subject }”中未找到正文。
finding-direction-override = 不可见字符改变了此文字的方向，其读法与显示不同：“{ $subject }”
finding-edition-differs = 起首行“{ $subject }”与编号行“{ $hint }”所指版本不同。
finding-number-not-kept = 未保留另一文件的编号：{ $subject }
finding-meeting-earlier = 会议{ $subject }早于基础文本的版本（{ $hint }）。
# unsure
finding-flattened-redline = 删除和插入的文字似乎连在一起：“{ $subject }”。请同时提供基础决议，以恢复修订标记。
finding-unknown-call = 不在已知引导语之列，按引导语处理：“{ $subject }”
finding-labels-counted = { $subject }个由Word自动编排的编号已写成文字。
finding-format-changes-left-out = { $subject }处格式修订已略去；文字完整。
finding-comments-left-out = { $subject }条批注已略去。
finding-pictures-left-out = { $subject }个图片、图形或嵌入公式已略去。
finding-documents-left-out = { $subject }个嵌入文件无法读取。请在Word中打开并重新保存。
finding-note-moved = 脚注现位于正文之后：“{ $subject }”
finding-text-box-read = 文本框的文字现为段落：“{ $subject }”
finding-table-read = 表格已逐格读出，每格一段：“{ $subject }”
finding-kept-in-library = 已保存到您的文库：{ $subject }
finding-already-in-library = 您的文库中已有此文本，来自{ $subject }。
finding-library-differs = 您的文库中有此版本的另一文本，来自{ $subject }。两者均已保存：请在起始页比较。
finding-not-kept-in-library = 未保存到您的文库。{ $subject }
# unsure
finding-resolutions-left-out = 基础文本中的其他决议未列入比较，因为该文件与其无关：{ $subject }
finding-rebased = 已转到新的基础文本。新版本已采纳的修订：{ $subject }。仍然成立的修订：{ $hint }。
# unsure
finding-source-lacks = { $hint }：其基础文本缺少“{ $subject }”。该来源未提及这些文字，予以保留。
finding-source-has = { $hint }：只有其基础文本含有“{ $subject }”。草稿的基础文本没有这些文字，未予列入。
finding-source-differs = { $hint }：其基础文本在此处不同，我方／对方：“{ $subject }”
finding-source-labels-lost = { $hint }：此副本缺少{ $subject }个款编号。基础文本保留原有编号。
finding-source-left-out = { $hint }：它还涉及另一文本，未予列入：{ $subject }
finding-law-mod-without-base = { $subject }：MOD修改现有文本，但没有基础文本。新文字请选ADD。
finding-law-mod-unchanged = { $subject }：没有任何修改。应使用NOC。
finding-law-mod-struck = { $subject }：全部文本已删除。应使用SUP。
finding-law-draft-new = { $subject }：新决议草案应以ADD提出。
finding-law-add-tracked = { $subject }：新文字不带修订标记。按现状保留，或选MOD。
finding-law-sup-tracked = { $subject }：删除的文本不带修订标记。撤销修改，或选MOD。
finding-law-noc-tracked = { $subject }：不修改的文本不带修订标记。撤销修改，或选MOD。
finding-law-no-text = { $subject }：尚无文字。
finding-law-no-number-line = { $subject }：缺少说明对象的编号行。
finding-law-reasons = { $subject }：缺少理由。
finding-law-number-twice = { $subject }：另一提案使用同一编号。
finding-law-names = { $subject }：部分修改署其他名称：{ $hint }。请改用所选名称，或保留不变。

## House style
checks-none = 行文规范方面没有问题。
checks-fix = 改正
checks-fix-one = 改正：{ $check }
checks-fix-all = 全部改正（{ $count }）
checks-off = 停用……
checks-off-one = 停用……：{ $check }
checks-off-reason = 本草稿不用此规则的理由
checks-off-now = 停用
checks-switched-off = 已停用（{ $count }）
checks-switched-off-one = { $rule }：{ $reason }
checks-on = 启用
# unsure
checks-pages = 检查页面
# unsure
checks-page-style = 文体
# unsure
checks-page-references = 引用
# unsure
checks-page-ready = 提交准备
importance-must = 必须
importance-should = 应当
importance-look = 请看
check-marker-number = { $marker }没有编号，也没有占位编号。请选择区域组织或输入编号。
check-marker-number-form = “{ $number }”不是提案编号的形式，例如ECP/21A3/1。
check-number-line-form = 这不是编号行的形式，例如第67号决议（2014年，迪拜，修订版）。
check-number-changed = 决议的编号从不改变：{ $number }。
check-number-line-edition = 编号行必须注明新的版本：（{ $expected }）。
check-number-line-old = 文本已修改，但编号行仍注明旧版本。
check-number-line-rev = 应注明“修订版”：这不是第一版。
check-number-line-first = 第一版不注明“修订版”。
check-opening-line = 起首行与编号行注明的版本不同：{ $expected }。
check-clause-end = 本款应以“{ $expected }”结尾。
check-doubled-marks = 两个标点连用。
check-doubled-marks-base = 拒绝修改后，两个标点连用。
check-packed-item = 新内容应有自己的编号；此处并入了{ $label }。
check-clause-unlabelled = 其他各款都有编号，本款没有。
check-clause-lone = 只有一款时不加编号：{ $label }。
check-label-repeated = 编号{ $label }在此处重复。
check-label-gap = { $label }之前缺少编号。
check-label-struck = { $label }之前的款已删除：请重新编号，或留给秘书处处理。
check-label-tab = 编号{ $label }之后应有制表符。
check-label-stop = 款的编号的数字后不加句点：{ $label }。
check-label-letter = 序言部分各款用带括号的字母编号。
check-label-figure = 执行部分各款用数字编号。
check-reference-superseded = 已有更新的版本：（{ $expected }）。
# unsure
check-reference-superseded-perhaps = 已知有更新的版本：（{ $expected }）。此处不了解是否还有更新的版本：请查核。
# unsure
check-reference-revised = 本届大会修订所引文本：请写本届大会（{ $expected }）。
check-reference-suppressed = 本文件的另一提案废止了所引文本。
check-reference-comma = 引文与其标题之间应有逗号。
check-reference-body = 引文应注明通过该文本的机构。
check-no-break-hyphen = 此处应使用不间断连字符。
check-no-break-space = 此处应使用不间断空格。
check-abbreviation-again = { $short }已给出全称：用缩写即可。
check-abbreviation-unknown = 文本中没有给出{ $short }的全称。
check-ize = 请写{ $expected }。
check-quotes-straight = 文本其他地方使用直引号和直撇号。
check-quotes-curly = 文本其他地方使用弯引号和弯撇号。
check-call-flow = 本款与“{ $call }”不连贯：请以“{ $expected }”开头。
check-untracked-base = 基础文本此处为“{ $base }”，但没有标出修改。
# unsure
check-untracked-base-added = 基础文本中没有这些文字，也没有标出修改。
check-cycle-programme = { $meeting }的行动计划没有该项目。
check-cycle-question = { $meeting }没有该研究课题。
check-cycle-group = { $meeting }没有该研究组。
check-list-conjunction = 列举的最后一项之前应有“和”或“或”。
check-contact-missing = 没有联系人。
check-contact-name = 联系人{ $contact }没有姓名。
check-contact-phone = 联系人{ $contact }没有电话号码。
check-contact-email = 联系人{ $contact }没有电子邮件地址。
check-page-limit = 约{ $pages }页；会议允许{ $limit }页。
check-cover-meeting = 没有选择会议。
check-cover-source = 没有注明来源。
check-cover-title = 没有标题。
check-introduction = 引言没有注明所修改的文本：{ $subject }。
check-introduction-missing = 没有引言，也没有背景。
check-clause-moved = 此处所指的款现在的编号是{ $expected }。
# unsure
check-clause-struck = “{ $call }”之下所指的款已删去。
check-clause-reference = “{ $call }”之下没有此编号的款。
check-own = { $message }
check-own-term = 贵组织写作“{ $expected }”。
# unsure
desk-none = 草稿未引用其他文本，也未引用任何一款。
# unsure
desk-gist = 引用：{ $count }。需查看：{ $open }。
# unsure
desk-open-only = 只显示这些
# unsure
desk-target = 转到所指之处
# unsure
desk-target-of = 转到所指之处：{ $words }
# unsure
desk-clause-stands = 所指的款有此编号。
# unsure
desk-clause-moved-perhaps = 所指的款现在的编号可能是{ $expected }；这些是新文字，可能指的已是该编号。
# unsure
desk-edition-unnamed = 未写明版本。
# unsure
desk-edition-unknown = Modline不了解此文本的版本。
# unsure
desk-edition-stands = 未知有更新的版本。
# unsure
ready-gist = { $count ->
    [0] 没有缺项。
   *[other] 提交前还缺{ $count }项。
 }
ready-about-meeting = 会议
ready-about-deadline = 截止日期
ready-about-source = 来源
ready-about-title = 标题
ready-about-contact = 联系人
ready-about-introduction = 引言
ready-about-markers = 标记
ready-about-reasons = 理由
ready-about-language = 语文
ready-about-size = 篇幅
ready-about-undecided = 待定处
ready-about-comments = 批注
ready-about-checks = 文体
ready-meeting = { $value }
# unsure
ready-deadline = 提案须在{ $date }前提交。剩余天数：{ $days }。
# unsure
ready-deadline-over = 提案本应在{ $date }前提交。
# unsure
ready-deadline-unknown = { $meeting }于{ $date }开幕；剩余天数：{ $days }。提案截止日期见邀请函。
# unsure
ready-deadline-none = 此处不了解提案截止日期。请见会议邀请函。
# unsure
ready-meeting-over = { $meeting }已于{ $date }结束。
ready-source = { $value }
ready-title = { $value }
ready-support = 支持：{ $value }。反对：{ $against }。{ $group }要求至少{ $least }个支持、最多{ $most }个反对。
ready-support-count = 签署或支持：{ $value }。
ready-contact = { $value }
# unsure
ready-introduction = 已写明修正的对象。
ready-markers = { $value }
# unsure
ready-reasons = 每项提案都写明了理由。
# unsure
ready-language = 原文：{ $value }
ready-language-differs = 草稿的语文是{ $language }，但文本似乎是{ $detected }。
# unsure
ready-size = 约{ $value }页。
# unsure
ready-undecided = 各处均已确定。
# unsure
ready-undecided-open = 尚未确定之处：{ $count }。
# unsure
ready-comments = 没有未处理的批注。
# unsure
ready-comments-open = 未处理的批注：{ $count }。
# unsure
ready-checks = 文体上没有要求。
# unsure
ready-checks-open = 必须：{ $must }。应当：{ $should }。请看：{ $look }。

## Status
status-no-meeting = 未选择会议
status-words = 插入{ $inserted }词，删除{ $struck }词
status-author = 作者：{ $author }
saved-saved = 已保存到文件
saved-seconds = { $count }秒前已保存到文件
saved-minutes = { $count }分钟前已保存到文件
saved-hours = { $count }小时前已保存到文件
saved-saving = 正在记录输入…
saved-unsaved = 已由Modline保存；文件随后写入
saved-failed = 未写入文件，由Modline保存：{ $why }
saved-untitled = 由Modline保存；尚无您自己的文件
saved-changed-outside = 未写入文件，由Modline保存：其他程序修改了该文件
saved-nowhere = 未保存在任何地方：{ $why }
saved-what = 怎么办…
format-readable = 所有可读取的文件
format-modline = Modline草稿
format-docx = Word
format-open-document = OpenDocument
format-pdf = PDF
format-rtf = 富文本
format-html = 网页
format-markdown = Markdown
format-text = 纯文本
format-any = 所有文件
format-picture = 图片
# unsure
format-table = 表格
export-title = 导出
export-violations = 标记的要求
export-mend = 前往修改
# unsure
export-ready-look = 查看缺项
export-prove = 核验返回的文件…
export-kinds = 文件
export-word-redline = Word，修订稿
export-word-redline-hint = 带修订标记，署组织名称
export-word-clean = Word，清稿
export-word-clean-hint = 提议的文本
export-pdf = PDF，带修订标记
export-pdf-hint = 供打印和阅读：下划线、删除线、页边竖线
export-odt = OpenDocument，修订稿
export-odt-hint = 用于LibreOffice
export-html = 网页
export-html-hint = 单一文件，可在手机上阅读
export-akn = Akoma Ntoso
export-akn-hint = 用于法律数据库
export-words = 修改的文字说明
export-words-hint = 逐条说明何处改为何文
export-critic = 带标记的文本
export-critic-hint = 用于电子邮件：{ "{++" }插入{ "++}" } { "{--" }删除{ "--}" }
export-csv = 修改清单，CSV
export-csv-hint = 用于电子表格
export-json = 修改清单，JSON
export-json-hint = 用于其他程序
export-points-word = 提案汇编，Word
export-points-word-hint = 每个要点及各来源的表述，供会议使用
export-points-pdf = 提案汇编，PDF
export-points-pdf-hint = 同一表格，横向页面
# unsure
export-comments = { $count ->
   *[other] 包含全部{ $count }条批注
}
# unsure
export-comments-hint = 用于带修订标记的Word和OpenDocument文件；其他文件不含批注。
export-name = 文件名：{ $kind }
export-replaces = 将替换已有文件
export-folder = 文件夹
export-choose = 另选…
export-run = { $count ->
    [1] 导出
   *[other] 导出{ $count }个文件
}
# unsure
export-run-replacing = { $count ->
    [1] 导出并替换文件
   *[other] 导出{ $count }个文件，其中替换{ $replaced }个
}
export-stop = 停止
# unsure
export-stopping = 正在停止…
export-done = 已写入{ $count }个文件，其中已核验{ $proved }个
export-done-proved = 已写入并核验{ $count }个文件
export-proved = 已核验
export-unproved = 已完整写入
export-open = 打开
export-open-one = 打开{ $file }
export-stopped = 已停止。已写入文件{ $count }个
export-proof = 指纹与核验结果
export-copy = 复制
export-keep = 存为文本
export-kept = 已存为{ $path }
export-show = 在文件夹中显示
said-copied = 已复制。
proof-file = { $file }
proof-redline = 已核验{ $paragraphs }个段落、{ $changes }处修订：全部拒绝即得基础文本，全部接受即得修订后的文本。
proof-clean = 已核验{ $paragraphs }个段落：文件为修订后的文本，无修订标记。
proof-comments = { $count }条批注连同作者和答复均在原处。
proof-none = 已完整写入；此类文件不作回读核验。
proof-base = 基础文本：SHA-256 { $hash }
proof-revised = 修订后的文本：SHA-256 { $hash }
verdict-whole = 已核验：{ $file }与本草稿完全一致（{ $text }）。
verdict-texts = { $file }：各提案文本与本草稿一致（{ $text }）。
verdict-around = { $file }：各提案文本与本草稿一致（{ $text }），但其余部分有异：{ $wanted }
verdict-list = { $file }不是本草稿所生成的内容：{ $wanted }
verdict-differs = { $file }不同（{ $text }），第{ $paragraph }段：文件为“{ $found }”，本草稿为“{ $wanted }”
verdict-text-redline = 修订稿
verdict-text-revised = 修订后的文本
verdict-text-base = 基础文本
said-saved = 已保存。
notice-recovered = 已恢复文件中没有的{ $count }处修改，无需其他操作。
notice-other-file = { $file }不是Modline最后写入的内容：其他程序修改了它。您原有的内容保存在起始页上，名为“{ $file }的剩余部分”。
notice-older-file = { $file }比Modline最后写入的版本旧。较新的版本保存在起始页上，名为“{ $file }的剩余部分”。
# unsure
notice-damaged = { $file }的修改记录有一部分无法读取；已恢复修改{ $count }处。该记录保存在起始页上。
notice-written-again = { $file }已不在原处（被移动、改名或删除），现已重新写入。
notice-raised = { $file }已在另一个窗口中打开，该窗口已移到前面。
notice-exported-pdf = 已保存为PDF：{ $file }
notice-library-differs = 您的文库中有此版本的另一文本。两者均已保存。
notice-library-removed = 已从您的文库移出：{ $subject }。
notice-library-restore = 放回

## Form
form-section-meeting = 会议和文件
form-section-source = 来源和标题
form-section-summary = 摘要
form-section-proposals = 提案
form-section-supporters = 支持
form-section-author = 修改的作者
form-revision = 修订编号
form-original = 原文语文
form-original-own = 与本稿相同：{ $language }
form-co-signatories = 联署方
# unsure
form-co-signatories-hint = 逐个键入名称或代号，或一次键入多个：B, F。印在来源之下。
# unsure
form-groups = 区域组织
# unsure
form-group-hint = 键入名称或代号：CEPT、MEX、墨西哥。
# unsure
form-co-as-written = 按原样
# unsure
form-co-signs = { $name }已列为联署方。
# unsure
form-co-removed = { $name }不再联署。
# unsure
form-cover = 封面上
# unsure
choose-source-unknown = 没有名为“{ $name }”的区域组织或成员国。
# unsure
choose-source-several = “{ $name }”不明确：请从列表中选择一行。
# unsure
choose-source-taken = { $name }已在列。
# unsure
choose-source-own = 按原样印出“{ $name }”
# unsure
choose-source-found = 列表中有{ $count }行
# unsure
choose-source-add-all = 添加{ $names }
form-logo = 封面上的徽标
form-logo-shown = 徽标
form-logo-choose = 选择图片…
form-logo-other = 另选图片…
form-remove = 移除
form-up = 上移
form-down = 下移
form-part = 文字{ $number }
form-part-heading = 小标题
form-part-text = 正文
form-part-add = 添加带标题的文字
form-proposal-list = 提案清单
form-proposal-list-many = 三项及以上：现在印出
form-proposal-list-few = 三项及以上：现在不印
form-proposal-list-yes = 印出
form-proposal-list-no = 不印
form-supporters-hint = 征询过的主管部门。联署方和支持方印出；未表态和反对的留在草稿中。
form-supporters-gist = 联署{ $signing }，支持{ $supporting }，反对{ $against }
form-supporter = 主管部门{ $number }
form-supporter-add = 添加主管部门
form-supporter-remove-one = 移除主管部门{ $number }
form-administration = 主管部门
form-position = 立场
position-co-signs = 联署
position-supports = 支持
position-open = 未表态
position-opposes = 反对
summary-priority-area = 优先领域
summary-summary = 概要
summary-expected-results = 预期结果
summary-references = 参考文件
summary-abstract = 摘要
form-section-texts = 引言、背景和其他文字
form-section-proposal = 提案{ $number }
form-section-contacts = 联系人
form-meeting = 会议
form-meeting-hint = 选择会议会修订决议的编号行和起首行；这些修订可以撤销。
# unsure
form-group = 区域组织或成员国
form-member-states = 成员国
form-source = 来源
form-source-hint = 留空则用该组织的惯用来源。
form-document = 文件编号
form-addendum = 补遗编号
form-date = 文件日期
form-title = 标题
form-agenda-item = 议项
form-author = 修改旁显示的作者
form-author-hint = 留空则用组织代号。
names-others = 部分修改署其他名称：{ $names }。
names-sign = 将所有修改署名为{ $author }
# unsure
said-signed = 所有修改均署名{ $author }。
form-change-date = 修改上注明的时间
form-change-date-hint = 不需要则留空，或写成2014-02-28T12:00:00Z。
form-introduction = 引言
form-background = 背景
# unsure
form-marker = 提案标记
form-number = 提案编号
form-reasons = 理由
form-underlined = 加下划线：提议不作修改，须附理由
marker-mod = MOD包含全部基础文本，所有修改均有修订标记，并附理由。
marker-mod-editorial = (MOD)仅作编辑性修改。
marker-add = ADD包含全新的完整文字，不带修订标记，并附理由。
marker-add-moved = ADD*是从别处移入的文字：完整，不带修订标记。
marker-sup = SUP只印编号和标题及理由。正文留在草稿中。
marker-sup-moved = SUP*是移往别处的文字：只印编号和标题。
marker-noc = NOC只印编号和标题：不作修改。
violation-blocks = 因此无法导出：
violation-notice = 请注意：
proposal-add-new = 添加新决议草案（ADD）
proposal-add-base = 添加针对现有文本的提案…
proposal-add = 添加
proposal-unmark-revised = 按修订后的文本保留
proposal-unmark-base = 撤销全部修改
form-contact = 联系人{ $number }
form-contact-name = 姓名、组织
form-contact-phone = 电话
form-contact-email = 电子邮件
form-contact-add = 添加联系人
form-contact-remove-one = 移除联系人{ $number }

## 丢失的修订标记：为何指出此处
recover-reason-not-in-base = 不在基础文本中。
recover-reason-heading = 括号内有两个版本；按国际电联的格式保留“{ $beside }”。
recover-reason-two-editions = 括号内有两组地点和年份{ $count ->
    [0] 。
   *[other] ；也可读作{ $others }。
}
recover-reason-two-labels = 两个编号相连：“{ $beside }”取代另一个。
recover-reason-label-repeated = 新的款使用相同的编号：“{ $beside }”。
recover-reason-doubled-mark = 两个标点相连。
recover-reason-doubled-word = 同一词连续出现两次。
recover-reason-long-year = 年份的位数过多{ $count ->
    [0] 。
   *[other] ；也可能是{ $others }。
}
recover-reason-number = “{ $beside }”插入在数字旁{ $count ->
    [0] 。
   *[other] ；也可读作{ $others }。
}
recover-reason-two-dates = 日期紧邻插入的日期“{ $beside }”。
recover-reason-two-places = 地点紧邻插入的地点“{ $beside }”。
recover-reason-cut-word = “{ $beside }”插入在词中。
recover-reason-glued = 插入的“{ $beside }”前后没有空格，似乎取代了这些词。
recover-reason-look-alike = 与旁边插入的“{ $beside }”几乎相同。
recover-reason-two-determiners = “{ $beside }”与此词不能同时用在一个名词前。
recover-reason-plural-number = 加上“{ $beside }”后该词成为复数，不再带单个编号。
recover-reason-two-phrases = 其前插入了完整的短语“{ $beside }”，两者之间没有连接。
recover-reason-after-the-end = “{ $beside }”位于旧文本结尾之后：或为添加，或为取代。
recover-reason-not-in-flattened = 基础文本中有这些词，失去标记的文本中没有。
recover-reason-other-case = 失去标记的文本在此处大小写不同：“{ $beside }”。
new-review = 查看识别结果…

## 来源的识别结果
review-title = 识别结果
review-heading = 编号行
review-title-line = 标题
review-conference = 大会
review-edition = 版本
review-language = 语文
review-missing = 未找到
review-texts = 该文件包含{ $count }份文本。选择哪一份？
review-tracked = 该文件包含{ $authors }的修订。以哪份文本为基础？
review-reading-base = 修订前的文本
review-reading-revised = 修订后的文本
review-reading-redline = 两者：沿用这些修订
review-findings = { $count ->
    [0] 未发现可疑之处
   *[other] { $count }处需要查看
}
review-repair = 修复
review-repair-all = 全部修复（{ $count }）
# unsure
review-repair-hint = 修改基础文本本身，不作为修订记录。
review-repaired = 已修复
review-lines = 逐行
review-role = 段落类型，第{ $line }行
review-label = 编号，第{ $line }行
review-join = 并入上一行
review-join-line = 将第{ $line }行并入上一行
review-split = 分成两段
review-split-line = 将第{ $line }行分成两段
review-part-where = 将光标置于第{ $line }行第二段开头处，然后按Enter
review-leave-out = 不纳入
review-leave-out-line = 不纳入第{ $line }行
review-take-in = 纳入
review-take-in-line = 纳入第{ $line }行
review-for = 提交哪次会议，由谁提交？
review-back = 返回
review-take-back = { $count ->
    [0] 撤回
   *[other] 撤回上一项更正（{ $count }）
}
review-go-on = 继续

## 段落或行的类型
role-resno = 编号行
role-restitle = 标题
# unsure
role-resref = 版本行
# unsure
role-opening = 起首行
# unsure
role-call = 引导语
# unsure
role-clause = 款
role-para = 段落
# unsure
role-sub1 = 子款
role-sub2 = 子款，第2级
role-sub3 = 子款，第3级
role-annexno = 附件
role-annextitle = 附件标题
role-heading = 小标题
# unsure
part-proposal = 标记行
part-reasons = 理由
part-agendaitem = 议项
part-introduction = 引言
part-background = 背景
part-contact = 联系人
part-cover = 封面
part-leftout = 未纳入

## 文件无法写入草稿
closing-changed = 其他程序修改了{ $file }
# unsure
closing-changed-why = 现有内容不是Modline最后写入的：是另一版本，或是放回的旧版本。您的文本完整保存在Modline中，不在该文件里。
closing-failed = 无法写入{ $file }
closing-unkept = 尚有文字未写入磁盘。以下操作之一成功之前请勿关机。
closing-other = 另存为…
closing-other-hint = { $file }保持原样；您的文本写入单独的文件。
closing-overwrite = 覆盖
closing-overwrite-hint = 现有内容保存在旁边的{ $file }.bak中。
closing-again = 重试
closing-again-hint = 在腾出空间或文件夹恢复之后。
closing-journal = 关闭，由Modline保存修改
closing-journal-hint = 打开{ $file }时修改会恢复；文件缺失期间列在起始页上。
closing-cancel = 取消
closing-cancel-hint = 不关闭任何内容，继续编写。

## 拖放到草案上的文件
dropped-title = 如何处理{ $file }？
# unsure
dropped-sources = 作为来源引入
dropped-sources-hint = 它希望对本草稿基础文本所作的修改汇集为要点，逐一决定。
dropped-review = 审阅：经他人修改的本草稿
dropped-review-hint = 其与本草稿的不同之处汇集为要点；未标修订的改动列在最前。
dropped-rebase = 将本草稿转到该文本上：基础文本的新版本
dropped-rebase-hint = 以该文本为基础的新草稿：已被采纳的修订消失，仍成立的修订移入，冲突之处成为要点。当前草稿将保存并关闭。
dropped-open = 改为打开此文件
dropped-open-hint = 当前草稿将保存并关闭。
dropped-look = 查看差异
# unsure
dropped-look-hint = 两份文本并排显示，供阅读。本草稿不作任何改动。
dropped-compare = 与其比较
dropped-compare-hint = 新草稿显示从当前草稿的基础文本到该文本的修订。当前草稿将保存并关闭。
dropped-dress = 引号、连字符和空格的差异也作修订标记
# unsure
reword-title = { $subject }的新措辞
# unsure
reword-why = 修订按词语与基础文本比较生成。其他作者的修订保留，并以其为基础。
reword-text = 新措辞
# unsure
reword-now = 生成修订
# unsure
concordance-title = 新旧编号
# unsure
concordance-all = 也显示编号未变的款
# unsure
concordance-call = 引导语
concordance-old = 旧
concordance-new = 新
# unsure
concordance-words = 款
# unsure
concordance-added = 新款
# unsure
concordance-struck = 已删除
# unsure
concordance-none = 所有款均为基础文本的编号。
concordance-copy = 复制
# unsure
concordance-save = 导出列表
# unsure
references-title = 对编号已变款的引用
# unsure
references-why = 勾选的引用将改为新编号，作为修订标出，一次完成，可以撤销。
# unsure
references-none = 没有引用编号已变的款。
# unsure
references-struck = 该款已删除。
# unsure
references-unsure = 可能已指新编号。
references-show = 显示
# unsure
references-revise = 修订{ $count }处
# unsure
references-look = 查看
# unsure
notice-references = 有{ $count }处引用的款编号已变。
# unsure
notice-labels-saved = 编号列表已写入：{ $file }
# unsure
said-references = 已修订{ $count }处引用。
dropped-paste = 在光标处插入其文字
dropped-paste-hint = 作为可撤销的修订插入。
# unsure
dropped-paste-nowhere = 请先将光标置于修订文本中。

## 段落的编号和类型
paragraph-type-title = 编号和段落类型
paragraph-type-label = 编号（更改将记为修订）
paragraph-type-role = 段落类型
paragraph-type-done = 更正
action-name = 本段编号和类型
command-name = 更正段落编号或类型

## 丢失的修订标记：界面
key-delete = Delete
key-space = 空格
start-recover = 恢复丢失的修订标记
start-recover-hint = 删除和插入的文字连在一起、没有标记的文本。
recover-purpose = 插入的文字以基础文本为证。删除不留痕迹：给出理由供您决定。
recover-base = 基础决议
recover-flattened = 删除和插入的文字连在一起的文本
recover-text = 或粘贴文本
recover-start = 重建修订标记
tab-unresolved = 待定处
unresolved-none = 所有待定处均已决定。
unresolved-decide = 决定此处
unresolved-strike = 删除
unresolved-keep = 保留
unresolved-later = 稍后
unresolved-likely = 可能：已删除
unresolved-open = 未定：未删除
unresolved-missing = 文本中缺失
# unsure
unresolved-inserted = 可能：已插入
said-unresolved-struck = 已删除。还剩{ $count }处。
said-unresolved-kept = 已保留。还剩{ $count }处。
# unsure
tab-sources = 来源
sources-bring = 引入文件…
sources-none = 尚无来源。请引入他人的文本，有无修订标记均可：其希望修改之处将汇集为要点。
source-name = 来源{ $file }的名称
source-remove = 移除
source-remove-one = 移除来源{ $name }
source-changes = { $count }处修改
source-authors = 修改者：{ $authors }
source-same-base = 基于同一基础文本。
source-refused-no-text = 其中没有决议文本。
source-refused-other-language = 其语文（{ $theirs }）与草稿（{ $ours }）不同。
source-refused-other-text = 其涉及的文本（{ $theirs }）与草稿（{ $ours }）不同。
source-refused-same-file = 与{ $ours }是同一文件。
source-refused-name-taken = { $ours }是另一来源的名称。
points-open = { $count ->
    [0] 所有要点均已决定
    *[other] { $count }个要点待决
}
points-conflict = { $count }处冲突
points-compatible = { $count }处相容
points-alone = { $count }处单独
points-same = { $count }处相同
points-none = 各来源没有希望修改之处。
points-decide = 决定此要点
points-take = 采纳某一来源
points-choice-brackets = 方括号
points-choice-own = 另拟措辞
points-choice-none = 均不采纳
points-choice-later = 稍后
points-choice-back = 返回
points-agreed = 采纳各方一致之处
points-enter-supporters = 列为支持方
points-by-group = 以组织名义
points-draft = 草稿
point-conflict = 冲突
point-compatible = 相容
point-alone = 单独
point-same = 相同
point-untracked = 无修订标记
point-open = 待决
point-none = 均未采纳
point-brackets = 置于方括号内
point-own = 另拟措辞
point-taken = 已采纳：{ $names }
point-take = 采纳{ $name }的表述
point-heard = { $place }：{ $kind }。{ $text }
point-own-label = { $place }的另拟措辞
point-own-hint = 按回车键保留，按Esc键放弃。
said-point-taken = { $place }：采纳自{ $names }。
said-point-none = { $place }：均未采纳。
said-point-brackets = { $place }：置于方括号内。
said-point-own = { $place }：另拟措辞。
said-points-agreed = 已采纳{ $count }个要点。
said-supporters-entered = { $count ->
    [0] 文字被采纳的来源均已在支持表中。
    *[other] 列入{ $count }个支持方。
}
said-undone = 已撤销。
said-sources = 引入{ $count }个来源；拒绝{ $refused }个。
said-returned = { $count ->
    [0] 该文件与草稿内容相同。
    *[other] 该文件产生{ $count }个要点。
}
said-check-fixed = 已作为修订改正。
said-checks-fixed = 能改正的都已改正。
said-finding-done = 已勾选。
said-finding-open = 重新打开。

## Print
print-view = 文本
print-legend = 图例
print-line-numbers = 行号
print-changes = 修改清单
print-range = 页面范围
print-now = 打印…
print-save = 保存为PDF…
print-setting = 正在排版…
print-count = 共{ $count }页
print-part = 已选{ $chosen }页，共{ $count }页。只存部分页面的PDF不带屏幕阅读器所需的标签，完整的PDF带有标签。
print-pages = 待打印的页面
print-page = 第{ $number }页
