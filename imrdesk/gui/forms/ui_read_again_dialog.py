# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'read_again_dialog.ui'
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
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QLabel, QRadioButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

class Ui_ReadAgainDialog(object):
    def setupUi(self, ReadAgainDialog):
        if not ReadAgainDialog.objectName():
            ReadAgainDialog.setObjectName(u"ReadAgainDialog")
        ReadAgainDialog.resize(520, 280)
        self.column = QVBoxLayout(ReadAgainDialog)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 16, 16, 16)
        self.words = QLabel(ReadAgainDialog)
        self.words.setObjectName(u"words")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)

        self.column.addWidget(self.words)

        self.this_document = QRadioButton(ReadAgainDialog)
        self.this_document.setObjectName(u"this_document")

        self.column.addWidget(self.this_document)

        self.queue = QRadioButton(ReadAgainDialog)
        self.queue.setObjectName(u"queue")

        self.column.addWidget(self.queue)

        self.older = QRadioButton(ReadAgainDialog)
        self.older.setObjectName(u"older")

        self.column.addWidget(self.older)

        self.all = QRadioButton(ReadAgainDialog)
        self.all.setObjectName(u"all")

        self.column.addWidget(self.all)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.below)

        self.buttons = QDialogButtonBox(ReadAgainDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.column.addWidget(self.buttons)


        self.retranslateUi(ReadAgainDialog)
        self.buttons.rejected.connect(ReadAgainDialog.reject)
        self.buttons.accepted.connect(ReadAgainDialog.accept)

        QMetaObject.connectSlotsByName(ReadAgainDialog)
    # setupUi

    def retranslateUi(self, ReadAgainDialog):
        ReadAgainDialog.setWindowTitle(QCoreApplication.translate("ReadAgainDialog", u"Read again", None))
        self.words.setText(QCoreApplication.translate("ReadAgainDialog", u"The present parser reads the stored texts again. What you decided stays; where it reads a third thing now, you decide. All of it can be undone at once, and of several documents a backup is made first.", None))
    # retranslateUi

