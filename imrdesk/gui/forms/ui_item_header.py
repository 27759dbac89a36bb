# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'item_header.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QSizePolicy,
    QToolButton, QWidget)

from imrdesk.gui.one_line import OneLine
class Ui_ItemHeader(object):
    def setupUi(self, ItemHeader):
        if not ItemHeader.objectName():
            ItemHeader.setObjectName(u"ItemHeader")
        ItemHeader.resize(360, 32)
        self.line = QHBoxLayout(ItemHeader)
        self.line.setSpacing(6)
        self.line.setObjectName(u"line")
        self.line.setContentsMargins(2, 0, 0, 0)
        self.chevron = QToolButton(ItemHeader)
        self.chevron.setObjectName(u"chevron")
        self.chevron.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.chevron.setProperty(u"mark", True)

        self.line.addWidget(self.chevron)

        self.number = QLabel(ItemHeader)
        self.number.setObjectName(u"number")
        self.number.setTextFormat(Qt.TextFormat.PlainText)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignVCenter)
        self.number.setMinimumSize(QSize(18, 0))
        self.number.setProperty(u"role", u"title")

        self.line.addWidget(self.number)

        self.treatment = OneLine(ItemHeader)
        self.treatment.setObjectName(u"treatment")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.treatment.sizePolicy().hasHeightForWidth())
        self.treatment.setSizePolicy(sizePolicy)

        self.line.addWidget(self.treatment)

        self.flags = QToolButton(ItemHeader)
        self.flags.setObjectName(u"flags")
        self.flags.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.flags.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.flags.setProperty(u"quiet", True)

        self.line.addWidget(self.flags)

        self.decision = QLabel(ItemHeader)
        self.decision.setObjectName(u"decision")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.decision.sizePolicy().hasHeightForWidth())
        self.decision.setSizePolicy(sizePolicy1)

        self.line.addWidget(self.decision)

        self.menu = QToolButton(ItemHeader)
        self.menu.setObjectName(u"menu")
        self.menu.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.menu.setProperty(u"mark", True)

        self.line.addWidget(self.menu)


        self.retranslateUi(ItemHeader)

        QMetaObject.connectSlotsByName(ItemHeader)
    # setupUi

    def retranslateUi(self, ItemHeader):
#if QT_CONFIG(tooltip)
        self.menu.setToolTip(QCoreApplication.translate("ItemHeader", u"What can be done with this item", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.menu.setAccessibleName(QCoreApplication.translate("ItemHeader", u"Item menu", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

