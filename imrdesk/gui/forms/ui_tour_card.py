# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'tour_card.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

class Ui_TourCard(object):
    def setupUi(self, TourCard):
        if not TourCard.objectName():
            TourCard.setObjectName(u"TourCard")
        TourCard.resize(340, 160)
        self.column = QVBoxLayout(TourCard)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 12, 16, 12)
        self.head = QHBoxLayout()
        self.head.setObjectName(u"head")
        self.title = QLabel(TourCard)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty(u"role", u"title")
        self.title.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.title.sizePolicy().hasHeightForWidth())
        self.title.setSizePolicy(sizePolicy)

        self.head.addWidget(self.title)

        self.place = QLabel(TourCard)
        self.place.setObjectName(u"place")
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.place.setProperty(u"role", u"muted")

        self.head.addWidget(self.place)


        self.column.addLayout(self.head)

        self.words = QLabel(TourCard)
        self.words.setObjectName(u"words")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.words.sizePolicy().hasHeightForWidth())
        self.words.setSizePolicy(sizePolicy1)

        self.column.addWidget(self.words)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.skip = QPushButton(TourCard)
        self.skip.setObjectName(u"skip")

        self.buttons.addWidget(self.skip)

        self.stretch = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.stretch)

        self.back = QPushButton(TourCard)
        self.back.setObjectName(u"back")

        self.buttons.addWidget(self.back)

        self.next = QPushButton(TourCard)
        self.next.setObjectName(u"next")
        self.next.setProperty(u"primary", True)

        self.buttons.addWidget(self.next)


        self.column.addLayout(self.buttons)


        self.retranslateUi(TourCard)

        QMetaObject.connectSlotsByName(TourCard)
    # setupUi

    def retranslateUi(self, TourCard):
        self.skip.setText(QCoreApplication.translate("TourCard", u"Skip", None))
#if QT_CONFIG(tooltip)
        self.skip.setToolTip(QCoreApplication.translate("TourCard", u"End the tour (Esc); Help, Show me around begins it again", None))
#endif // QT_CONFIG(tooltip)
        self.back.setText(QCoreApplication.translate("TourCard", u"Back", None))
#if QT_CONFIG(tooltip)
        self.back.setToolTip(QCoreApplication.translate("TourCard", u"The step before (Left)", None))
#endif // QT_CONFIG(tooltip)
        self.next.setText(QCoreApplication.translate("TourCard", u"Next", None))
#if QT_CONFIG(tooltip)
        self.next.setToolTip(QCoreApplication.translate("TourCard", u"The next step (Right or Enter)", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

