# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'own_fields_dialog.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QCheckBox, QComboBox,
    QDialog, QDialogButtonBox, QFormLayout, QFrame,
    QHBoxLayout, QHeaderView, QLabel, QLineEdit,
    QPlainTextEdit, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QTreeWidget, QTreeWidgetItem, QVBoxLayout,
    QWidget)
class Ui_OwnFieldsDialog(object):
    def setupUi(self, OwnFieldsDialog):
        if not OwnFieldsDialog.objectName():
            OwnFieldsDialog.setObjectName(u"OwnFieldsDialog")
        OwnFieldsDialog.resize(880, 620)
        self.column = QVBoxLayout(OwnFieldsDialog)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 20, 24, 16)
        self.about = QLabel(OwnFieldsDialog)
        self.about.setObjectName(u"about")
        self.about.setWordWrap(True)

        self.column.addWidget(self.about)

        self.halves = QHBoxLayout()
        self.halves.setSpacing(16)
        self.halves.setObjectName(u"halves")
        self.left = QVBoxLayout()
        self.left.setSpacing(8)
        self.left.setObjectName(u"left")
        self.fields = QTreeWidget(OwnFieldsDialog)
        self.fields.setObjectName(u"fields")
        self.fields.setMinimumSize(QSize(260, 120))
        self.fields.setRootIsDecorated(False)

        self.left.addWidget(self.fields)

        self.list_buttons = QHBoxLayout()
        self.list_buttons.setSpacing(6)
        self.list_buttons.setObjectName(u"list_buttons")
        self.add = QPushButton(OwnFieldsDialog)
        self.add.setObjectName(u"add")
        self.add.setAutoDefault(False)

        self.list_buttons.addWidget(self.add)

        self.up = QPushButton(OwnFieldsDialog)
        self.up.setObjectName(u"up")
#if QT_CONFIG(shortcut)
        self.up.setShortcut(u"Alt+Up")
#endif // QT_CONFIG(shortcut)
        self.up.setAutoDefault(False)

        self.list_buttons.addWidget(self.up)

        self.down = QPushButton(OwnFieldsDialog)
        self.down.setObjectName(u"down")
#if QT_CONFIG(shortcut)
        self.down.setShortcut(u"Alt+Down")
#endif // QT_CONFIG(shortcut)
        self.down.setAutoDefault(False)

        self.list_buttons.addWidget(self.down)

        self.retire = QPushButton(OwnFieldsDialog)
        self.retire.setObjectName(u"retire")
        self.retire.setAutoDefault(False)

        self.list_buttons.addWidget(self.retire)

        self.after_buttons = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.list_buttons.addItem(self.after_buttons)


        self.left.addLayout(self.list_buttons)


        self.halves.addLayout(self.left)

        self.scroll = QScrollArea(OwnFieldsDialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form = QWidget()
        self.form.setObjectName(u"form")
        self.rows = QFormLayout(self.form)
        self.rows.setObjectName(u"rows")
        self.rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.rows.setHorizontalSpacing(12)
        self.rows.setVerticalSpacing(8)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.label_label = QLabel(self.form)
        self.label_label.setObjectName(u"label_label")

        self.rows.setWidget(0, QFormLayout.ItemRole.LabelRole, self.label_label)

        self.label = QLineEdit(self.form)
        self.label.setObjectName(u"label")

        self.rows.setWidget(0, QFormLayout.ItemRole.FieldRole, self.label)

        self.key_label = QLabel(self.form)
        self.key_label.setObjectName(u"key_label")

        self.rows.setWidget(1, QFormLayout.ItemRole.LabelRole, self.key_label)

        self.key = QLineEdit(self.form)
        self.key.setObjectName(u"key")

        self.rows.setWidget(1, QFormLayout.ItemRole.FieldRole, self.key)

        self.scope_label = QLabel(self.form)
        self.scope_label.setObjectName(u"scope_label")

        self.rows.setWidget(2, QFormLayout.ItemRole.LabelRole, self.scope_label)

        self.scope = QComboBox(self.form)
        self.scope.setObjectName(u"scope")

        self.rows.setWidget(2, QFormLayout.ItemRole.FieldRole, self.scope)

        self.kind_label = QLabel(self.form)
        self.kind_label.setObjectName(u"kind_label")

        self.rows.setWidget(3, QFormLayout.ItemRole.LabelRole, self.kind_label)

        self.kind = QComboBox(self.form)
        self.kind.setObjectName(u"kind")

        self.rows.setWidget(3, QFormLayout.ItemRole.FieldRole, self.kind)

        self.choices_label = QLabel(self.form)
        self.choices_label.setObjectName(u"choices_label")

        self.rows.setWidget(4, QFormLayout.ItemRole.LabelRole, self.choices_label)

        self.choices = QPlainTextEdit(self.form)
        self.choices.setObjectName(u"choices")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.choices.sizePolicy().hasHeightForWidth())
        self.choices.setSizePolicy(sizePolicy)
        self.choices.setMinimumSize(QSize(0, 84))
        self.choices.setMaximumSize(QSize(16777215, 140))
        self.choices.setTabChangesFocus(True)

        self.rows.setWidget(4, QFormLayout.ItemRole.FieldRole, self.choices)

        self.default_label = QLabel(self.form)
        self.default_label.setObjectName(u"default_label")

        self.rows.setWidget(5, QFormLayout.ItemRole.LabelRole, self.default_label)

        self.default_value = QComboBox(self.form)
        self.default_value.setObjectName(u"default_value")
        self.default_value.setEditable(True)
        self.default_value.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)

        self.rows.setWidget(5, QFormLayout.ItemRole.FieldRole, self.default_value)

        self.required = QCheckBox(self.form)
        self.required.setObjectName(u"required")

        self.rows.setWidget(6, QFormLayout.ItemRole.FieldRole, self.required)

        self.help_label = QLabel(self.form)
        self.help_label.setObjectName(u"help_label")

        self.rows.setWidget(7, QFormLayout.ItemRole.LabelRole, self.help_label)

        self.help_text = QPlainTextEdit(self.form)
        self.help_text.setObjectName(u"help_text")
        sizePolicy.setHeightForWidth(self.help_text.sizePolicy().hasHeightForWidth())
        self.help_text.setSizePolicy(sizePolicy)
        self.help_text.setMinimumSize(QSize(0, 56))
        self.help_text.setMaximumSize(QSize(16777215, 110))
        self.help_text.setTabChangesFocus(True)

        self.rows.setWidget(7, QFormLayout.ItemRole.FieldRole, self.help_text)

        self.usage = QLabel(self.form)
        self.usage.setObjectName(u"usage")
        self.usage.setTextFormat(Qt.TextFormat.PlainText)
        self.usage.setWordWrap(True)
        self.usage.setProperty(u"role", u"muted")

        self.rows.setWidget(8, QFormLayout.ItemRole.SpanningRole, self.usage)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rows.setItem(9, QFormLayout.ItemRole.LabelRole, self.below)

        self.scroll.setWidget(self.form)

        self.halves.addWidget(self.scroll)

        self.halves.setStretch(0, 5)
        self.halves.setStretch(1, 6)

        self.column.addLayout(self.halves)

        self.problem = QLabel(OwnFieldsDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.setProperty(u"role", u"danger")

        self.column.addWidget(self.problem)

        self.bottom = QHBoxLayout()
        self.bottom.setSpacing(8)
        self.bottom.setObjectName(u"bottom")
        self.import_file = QPushButton(OwnFieldsDialog)
        self.import_file.setObjectName(u"import_file")
        self.import_file.setAutoDefault(False)

        self.bottom.addWidget(self.import_file)

        self.export_file = QPushButton(OwnFieldsDialog)
        self.export_file.setObjectName(u"export_file")
        self.export_file.setAutoDefault(False)

        self.bottom.addWidget(self.export_file)

        self.history = QPushButton(OwnFieldsDialog)
        self.history.setObjectName(u"history")
        self.history.setAutoDefault(False)

        self.bottom.addWidget(self.history)

        self.buttons = QDialogButtonBox(OwnFieldsDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Save)

        self.bottom.addWidget(self.buttons)


        self.column.addLayout(self.bottom)

#if QT_CONFIG(shortcut)
        self.label_label.setBuddy(self.label)
        self.key_label.setBuddy(self.key)
        self.scope_label.setBuddy(self.scope)
        self.kind_label.setBuddy(self.kind)
        self.choices_label.setBuddy(self.choices)
        self.default_label.setBuddy(self.default_value)
        self.help_label.setBuddy(self.help_text)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OwnFieldsDialog)

        QMetaObject.connectSlotsByName(OwnFieldsDialog)
    # setupUi

    def retranslateUi(self, OwnFieldsDialog):
        OwnFieldsDialog.setWindowTitle(QCoreApplication.translate("OwnFieldsDialog", u"Own fields", None))
        self.about.setText(QCoreApplication.translate("OwnFieldsDialog", u"Fields that your study codes beside those built in. They stand in every record of this store, in checks and exports, and are never lost: what is no longer asked for is retired.", None))
        ___qtreewidgetitem = self.fields.headerItem()
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("OwnFieldsDialog", u"Kind", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("OwnFieldsDialog", u"Field", None))
#if QT_CONFIG(accessibility)
        self.fields.setAccessibleName(QCoreApplication.translate("OwnFieldsDialog", u"Own fields", None))
#endif // QT_CONFIG(accessibility)
        self.add.setText(QCoreApplication.translate("OwnFieldsDialog", u"&New", None))
#if QT_CONFIG(tooltip)
        self.add.setToolTip(QCoreApplication.translate("OwnFieldsDialog", u"Define another field", None))
#endif // QT_CONFIG(tooltip)
        self.up.setText(QCoreApplication.translate("OwnFieldsDialog", u"&Up", None))
#if QT_CONFIG(tooltip)
        self.up.setToolTip(QCoreApplication.translate("OwnFieldsDialog", u"Move the field up (Alt+Up)", None))
#endif // QT_CONFIG(tooltip)
        self.down.setText(QCoreApplication.translate("OwnFieldsDialog", u"Do&wn", None))
#if QT_CONFIG(tooltip)
        self.down.setToolTip(QCoreApplication.translate("OwnFieldsDialog", u"Move the field down (Alt+Down)", None))
#endif // QT_CONFIG(tooltip)
        self.retire.setText(QCoreApplication.translate("OwnFieldsDialog", u"Re&tire", None))
        self.label_label.setText(QCoreApplication.translate("OwnFieldsDialog", u"&Label", None))
        self.label.setPlaceholderText(QCoreApplication.translate("OwnFieldsDialog", u"As it stands in the record", None))
        self.key_label.setText(QCoreApplication.translate("OwnFieldsDialog", u"Ke&y", None))
#if QT_CONFIG(tooltip)
        self.key.setToolTip(QCoreApplication.translate("OwnFieldsDialog", u"Its name in files; it never changes once the field is saved.", None))
#endif // QT_CONFIG(tooltip)
        self.scope_label.setText(QCoreApplication.translate("OwnFieldsDialog", u"&Of", None))
        self.kind_label.setText(QCoreApplication.translate("OwnFieldsDialog", u"&Kind", None))
        self.choices_label.setText(QCoreApplication.translate("OwnFieldsDialog", u"&Choices", None))
        self.choices.setPlaceholderText(QCoreApplication.translate("OwnFieldsDialog", u"One a line", None))
        self.default_label.setText(QCoreApplication.translate("OwnFieldsDialog", u"&Default", None))
        self.required.setText(QCoreApplication.translate("OwnFieldsDialog", u"Re&quired: a record without it gets a flag", None))
        self.help_label.setText(QCoreApplication.translate("OwnFieldsDialog", u"&Help", None))
        self.help_text.setPlaceholderText(QCoreApplication.translate("OwnFieldsDialog", u"How it is coded: shown with the field, and in the data dictionary", None))
#if QT_CONFIG(accessibility)
        self.problem.setAccessibleName(QCoreApplication.translate("OwnFieldsDialog", u"What to know", None))
#endif // QT_CONFIG(accessibility)
        self.import_file.setText(QCoreApplication.translate("OwnFieldsDialog", u"&Import a codebook\u2026", None))
        self.export_file.setText(QCoreApplication.translate("OwnFieldsDialog", u"&Export the codebook\u2026", None))
        self.history.setText(QCoreApplication.translate("OwnFieldsDialog", u"Hi&story\u2026", None))
#if QT_CONFIG(tooltip)
        self.history.setToolTip(QCoreApplication.translate("OwnFieldsDialog", u"Who defined which field, and when", None))
#endif // QT_CONFIG(tooltip)
    # retranslateUi

