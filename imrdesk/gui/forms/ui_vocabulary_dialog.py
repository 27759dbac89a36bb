# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'vocabulary_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QAbstractItemView, QApplication, QComboBox,
    QDialog, QDialogButtonBox, QFormLayout, QHBoxLayout,
    QHeaderView, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QTreeWidget, QTreeWidgetItem,
    QVBoxLayout, QWidget)
class Ui_VocabularyDialog(object):
    def setupUi(self, VocabularyDialog):
        if not VocabularyDialog.objectName():
            VocabularyDialog.setObjectName(u"VocabularyDialog")
        VocabularyDialog.resize(680, 600)
        self.column = QVBoxLayout(VocabularyDialog)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 16)
        self.about = QLabel(VocabularyDialog)
        self.about.setObjectName(u"about")
        self.about.setWordWrap(True)

        self.column.addWidget(self.about)

        self.form = QFormLayout()
        self.form.setObjectName(u"form")
        self.form.setHorizontalSpacing(16)
        self.form.setVerticalSpacing(8)
        self.kind_label = QLabel(VocabularyDialog)
        self.kind_label.setObjectName(u"kind_label")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.kind_label)

        self.kind = QComboBox(VocabularyDialog)
        self.kind.setObjectName(u"kind")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.kind)

        self.entry_label = QLabel(VocabularyDialog)
        self.entry_label.setObjectName(u"entry_label")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.entry_label)

        self.entry = QComboBox(VocabularyDialog)
        self.entry.setObjectName(u"entry")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.entry)

        self.term_label = QLabel(VocabularyDialog)
        self.term_label.setObjectName(u"term_label")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.term_label)

        self.term = QLineEdit(VocabularyDialog)
        self.term.setObjectName(u"term")

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.term)


        self.column.addLayout(self.form)

        self.effect = QLabel(VocabularyDialog)
        self.effect.setObjectName(u"effect")
        self.effect.setTextFormat(Qt.TextFormat.PlainText)
        self.effect.setWordWrap(True)

        self.column.addWidget(self.effect)

        self.examples = QTreeWidget(VocabularyDialog)
        self.examples.setObjectName(u"examples")
        self.examples.setMaximumSize(QSize(16777215, 160))
        self.examples.setRootIsDecorated(False)
        self.examples.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)

        self.column.addWidget(self.examples)

        self.add_line = QHBoxLayout()
        self.add_line.setObjectName(u"add_line")
        self.before_add = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.add_line.addItem(self.before_add)

        self.add = QPushButton(VocabularyDialog)
        self.add.setObjectName(u"add")

        self.add_line.addWidget(self.add)


        self.column.addLayout(self.add_line)

        self.own_label = QLabel(VocabularyDialog)
        self.own_label.setObjectName(u"own_label")

        self.column.addWidget(self.own_label)

        self.own = QTreeWidget(VocabularyDialog)
        self.own.setObjectName(u"own")
        self.own.setRootIsDecorated(False)
        self.own.setAlternatingRowColors(True)

        self.column.addWidget(self.own)

        self.nothing = QLabel(VocabularyDialog)
        self.nothing.setObjectName(u"nothing")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.nothing.sizePolicy().hasHeightForWidth())
        self.nothing.setSizePolicy(sizePolicy)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.nothing.setWordWrap(True)
        self.nothing.setProperty(u"role", u"muted")

        self.column.addWidget(self.nothing)

        self.bottom = QHBoxLayout()
        self.bottom.setSpacing(8)
        self.bottom.setObjectName(u"bottom")
        self.remove = QPushButton(VocabularyDialog)
        self.remove.setObjectName(u"remove")

        self.bottom.addWidget(self.remove)

        self.export_terms = QPushButton(VocabularyDialog)
        self.export_terms.setObjectName(u"export_terms")

        self.bottom.addWidget(self.export_terms)

        self.import_terms = QPushButton(VocabularyDialog)
        self.import_terms.setObjectName(u"import_terms")

        self.bottom.addWidget(self.import_terms)

        self.buttons = QDialogButtonBox(VocabularyDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

        self.bottom.addWidget(self.buttons)


        self.column.addLayout(self.bottom)

#if QT_CONFIG(shortcut)
        self.kind_label.setBuddy(self.kind)
        self.entry_label.setBuddy(self.entry)
        self.term_label.setBuddy(self.term)
        self.own_label.setBuddy(self.own)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(VocabularyDialog)

        self.add.setDefault(True)


        QMetaObject.connectSlotsByName(VocabularyDialog)
    # setupUi

    def retranslateUi(self, VocabularyDialog):
        VocabularyDialog.setWindowTitle(QCoreApplication.translate("VocabularyDialog", u"Vocabularies", None))
        self.about.setText(QCoreApplication.translate("VocabularyDialog", u"Teach the program a word. It is kept in this store, and used from now on wherever documents are read and while you type; what was read before stays as it is.", None))
        self.kind_label.setText(QCoreApplication.translate("VocabularyDialog", u"&Kind", None))
        self.entry_label.setText(QCoreApplication.translate("VocabularyDialog", u"&Belongs to", None))
        self.term_label.setText(QCoreApplication.translate("VocabularyDialog", u"&Term", None))
        self.term.setPlaceholderText(QCoreApplication.translate("VocabularyDialog", u"As the documents write it", None))
#if QT_CONFIG(accessibility)
        self.effect.setAccessibleName(QCoreApplication.translate("VocabularyDialog", u"What the term would change", None))
#endif // QT_CONFIG(accessibility)
        ___qtreewidgetitem = self.examples.headerItem()
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("VocabularyDialog", u"What changes", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("VocabularyDialog", u"Title", None))
#if QT_CONFIG(accessibility)
        self.examples.setAccessibleName(QCoreApplication.translate("VocabularyDialog", u"Titles that would be coded differently", None))
#endif // QT_CONFIG(accessibility)
        self.add.setText(QCoreApplication.translate("VocabularyDialog", u"&Add the term", None))
        self.own_label.setText(QCoreApplication.translate("VocabularyDialog", u"&Your terms", None))
        ___qtreewidgetitem1 = self.own.headerItem()
        ___qtreewidgetitem1.setText(2, QCoreApplication.translate("VocabularyDialog", u"Belongs to", None))
        ___qtreewidgetitem1.setText(1, QCoreApplication.translate("VocabularyDialog", u"Kind", None))
        ___qtreewidgetitem1.setText(0, QCoreApplication.translate("VocabularyDialog", u"Term", None))
        self.nothing.setText(QCoreApplication.translate("VocabularyDialog", u"None yet. Type a term as the documents write it, see what it would change, and add it; or import terms from a file.", None))
        self.remove.setText(QCoreApplication.translate("VocabularyDialog", u"&Remove", None))
        self.export_terms.setText(QCoreApplication.translate("VocabularyDialog", u"&Export\u2026", None))
        self.import_terms.setText(QCoreApplication.translate("VocabularyDialog", u"&Import\u2026", None))
    # retranslateUi

