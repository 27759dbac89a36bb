# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'store_trouble.ui'
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
from PySide6.QtWidgets import (QApplication, QDialog, QLabel, QProgressBar,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

class Ui_StoreTroubleDialog(object):
    def setupUi(self, StoreTroubleDialog):
        if not StoreTroubleDialog.objectName():
            StoreTroubleDialog.setObjectName(u"StoreTroubleDialog")
        StoreTroubleDialog.resize(600, 380)
        self.column = QVBoxLayout(StoreTroubleDialog)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(24, 24, 24, 24)
        self.title = QLabel(StoreTroubleDialog)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty(u"role", u"title")

        self.column.addWidget(self.title)

        self.words = QLabel(StoreTroubleDialog)
        self.words.setObjectName(u"words")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column.addWidget(self.words)

        self.between = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.between)

        self.again = QPushButton(StoreTroubleDialog)
        self.again.setObjectName(u"again")

        self.column.addWidget(self.again)

        self.restore = QPushButton(StoreTroubleDialog)
        self.restore.setObjectName(u"restore")

        self.column.addWidget(self.restore)

        self.repair = QPushButton(StoreTroubleDialog)
        self.repair.setObjectName(u"repair")

        self.column.addWidget(self.repair)

        self.another = QPushButton(StoreTroubleDialog)
        self.another.setObjectName(u"another")

        self.column.addWidget(self.another)

        self.quit = QPushButton(StoreTroubleDialog)
        self.quit.setObjectName(u"quit")

        self.column.addWidget(self.quit)

        self.progress = QProgressBar(StoreTroubleDialog)
        self.progress.setObjectName(u"progress")
        self.progress.setMaximum(0)
        self.progress.setTextVisible(False)

        self.column.addWidget(self.progress)


        self.retranslateUi(StoreTroubleDialog)
        self.quit.clicked.connect(StoreTroubleDialog.reject)

        QMetaObject.connectSlotsByName(StoreTroubleDialog)
    # setupUi

    def retranslateUi(self, StoreTroubleDialog):
        StoreTroubleDialog.setWindowTitle(QCoreApplication.translate("StoreTroubleDialog", u"imrdesk", None))
        self.title.setText(QCoreApplication.translate("StoreTroubleDialog", u"The store cannot be opened", None))
        self.again.setText(QCoreApplication.translate("StoreTroubleDialog", u"&Try again", None))
        self.restore.setText(QCoreApplication.translate("StoreTroubleDialog", u"&Restore a backup\u2026", None))
        self.repair.setText(QCoreApplication.translate("StoreTroubleDialog", u"&Save what can be saved into a new store\u2026", None))
        self.another.setText(QCoreApplication.translate("StoreTroubleDialog", u"&Open another store\u2026", None))
        self.quit.setText(QCoreApplication.translate("StoreTroubleDialog", u"&Quit", None))
    # retranslateUi

