# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'lock_page.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QLabel, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

class Ui_LockPage(object):
    def setupUi(self, LockPage):
        if not LockPage.objectName():
            LockPage.setObjectName(u"LockPage")
        LockPage.resize(960, 640)
        self.column = QVBoxLayout(LockPage)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.above = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.above)

        self.mark = QLabel(LockPage)
        self.mark.setObjectName(u"mark")

        self.column.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignHCenter)

        self.heading = QLabel(LockPage)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"headline")

        self.column.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignHCenter)

        self.words = QLabel(LockPage)
        self.words.setObjectName(u"words")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setProperty(u"role", u"muted")

        self.column.addWidget(self.words, 0, Qt.AlignmentFlag.AlignHCenter)

        self.passphrase = QLineEdit(LockPage)
        self.passphrase.setObjectName(u"passphrase")
        self.passphrase.setMinimumSize(QSize(360, 0))
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)

        self.column.addWidget(self.passphrase, 0, Qt.AlignmentFlag.AlignHCenter)

        self.reveal = QCheckBox(LockPage)
        self.reveal.setObjectName(u"reveal")

        self.column.addWidget(self.reveal, 0, Qt.AlignmentFlag.AlignHCenter)

        self.caps = QLabel(LockPage)
        self.caps.setObjectName(u"caps")
        self.caps.setProperty(u"role", u"warning")

        self.column.addWidget(self.caps, 0, Qt.AlignmentFlag.AlignHCenter)

        self.problem = QLabel(LockPage)
        self.problem.setObjectName(u"problem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setMinimumSize(QSize(360, 0))
        self.problem.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.problem.setWordWrap(True)
        self.problem.setProperty(u"role", u"danger")

        self.column.addWidget(self.problem, 0, Qt.AlignmentFlag.AlignHCenter)

        self.unlock = QPushButton(LockPage)
        self.unlock.setObjectName(u"unlock")

        self.column.addWidget(self.unlock, 0, Qt.AlignmentFlag.AlignHCenter)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.below)


        self.retranslateUi(LockPage)

        QMetaObject.connectSlotsByName(LockPage)
    # setupUi

    def retranslateUi(self, LockPage):
        LockPage.setWindowTitle(QCoreApplication.translate("LockPage", u"Locked \u00b7 imrdesk", None))
        self.heading.setText(QCoreApplication.translate("LockPage", u"The store is locked", None))
        self.passphrase.setPlaceholderText(QCoreApplication.translate("LockPage", u"Passphrase", None))
#if QT_CONFIG(accessibility)
        self.passphrase.setAccessibleName(QCoreApplication.translate("LockPage", u"Passphrase", None))
#endif // QT_CONFIG(accessibility)
        self.reveal.setText(QCoreApplication.translate("LockPage", u"&Show what is typed", None))
        self.caps.setText(QCoreApplication.translate("LockPage", u"Caps Lock seems to be on.", None))
        self.unlock.setText(QCoreApplication.translate("LockPage", u"&Unlock", None))
    # retranslateUi

