# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'passphrase_dialog.ui'
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
    QDialog, QDialogButtonBox, QLabel, QLayout,
    QLineEdit, QSizePolicy, QVBoxLayout, QWidget)

class Ui_PassphraseDialog(object):
    def setupUi(self, PassphraseDialog):
        if not PassphraseDialog.objectName():
            PassphraseDialog.setObjectName(u"PassphraseDialog")
        PassphraseDialog.resize(480, 320)
        self.column = QVBoxLayout(PassphraseDialog)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        self.column.setContentsMargins(16, 16, 16, 16)
        self.words = QLabel(PassphraseDialog)
        self.words.setObjectName(u"words")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setMinimumSize(QSize(448, 0))
        self.words.setWordWrap(True)

        self.column.addWidget(self.words)

        self.present_label = QLabel(PassphraseDialog)
        self.present_label.setObjectName(u"present_label")

        self.column.addWidget(self.present_label)

        self.present = QLineEdit(PassphraseDialog)
        self.present.setObjectName(u"present")
        self.present.setEchoMode(QLineEdit.EchoMode.Password)

        self.column.addWidget(self.present)

        self.new_label = QLabel(PassphraseDialog)
        self.new_label.setObjectName(u"new_label")

        self.column.addWidget(self.new_label)

        self.new_one = QLineEdit(PassphraseDialog)
        self.new_one.setObjectName(u"new_one")
        self.new_one.setEchoMode(QLineEdit.EchoMode.Password)

        self.column.addWidget(self.new_one)

        self.again_label = QLabel(PassphraseDialog)
        self.again_label.setObjectName(u"again_label")

        self.column.addWidget(self.again_label)

        self.again = QLineEdit(PassphraseDialog)
        self.again.setObjectName(u"again")
        self.again.setEchoMode(QLineEdit.EchoMode.Password)

        self.column.addWidget(self.again)

        self.advice = QLabel(PassphraseDialog)
        self.advice.setObjectName(u"advice")
        self.advice.setTextFormat(Qt.TextFormat.PlainText)
        self.advice.setWordWrap(True)
        self.advice.setProperty(u"role", u"muted")

        self.column.addWidget(self.advice)

        self.reveal = QCheckBox(PassphraseDialog)
        self.reveal.setObjectName(u"reveal")

        self.column.addWidget(self.reveal)

        self.remember = QCheckBox(PassphraseDialog)
        self.remember.setObjectName(u"remember")

        self.column.addWidget(self.remember)

        self.copies_label = QLabel(PassphraseDialog)
        self.copies_label.setObjectName(u"copies_label")
        self.copies_label.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.copies_label)

        self.copies = QComboBox(PassphraseDialog)
        self.copies.setObjectName(u"copies")

        self.column.addWidget(self.copies)

        self.caps = QLabel(PassphraseDialog)
        self.caps.setObjectName(u"caps")
        self.caps.setProperty(u"role", u"warning")

        self.column.addWidget(self.caps)

        self.problem = QLabel(PassphraseDialog)
        self.problem.setObjectName(u"problem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.setProperty(u"role", u"danger")

        self.column.addWidget(self.problem)

        self.buttons = QDialogButtonBox(PassphraseDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.column.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.present_label.setBuddy(self.present)
        self.new_label.setBuddy(self.new_one)
        self.again_label.setBuddy(self.again)
        self.copies_label.setBuddy(self.copies)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PassphraseDialog)
        self.buttons.rejected.connect(PassphraseDialog.reject)
        self.buttons.accepted.connect(PassphraseDialog.accept)

        QMetaObject.connectSlotsByName(PassphraseDialog)
    # setupUi

    def retranslateUi(self, PassphraseDialog):
        self.present_label.setText(QCoreApplication.translate("PassphraseDialog", u"&Passphrase", None))
        self.new_label.setText(QCoreApplication.translate("PassphraseDialog", u"&New passphrase", None))
        self.again_label.setText(QCoreApplication.translate("PassphraseDialog", u"The same &again", None))
        self.reveal.setText(QCoreApplication.translate("PassphraseDialog", u"&Show what is typed", None))
        self.remember.setText(QCoreApplication.translate("PassphraseDialog", u"&Remember it in the system's keyring", None))
        self.copies_label.setText(QCoreApplication.translate("PassphraseDialog", u"&Backups that anyone can read", None))
        self.caps.setText(QCoreApplication.translate("PassphraseDialog", u"Caps Lock seems to be on.", None))
        pass
    # retranslateUi

