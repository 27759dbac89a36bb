# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'record_head.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QSizePolicy,
    QSpacerItem, QToolButton, QVBoxLayout, QWidget)

from imrdesk.gui.one_line import OneLine
class Ui_RecordHead(object):
    def setupUi(self, RecordHead):
        if not RecordHead.objectName():
            RecordHead.setObjectName(u"RecordHead")
        RecordHead.resize(440, 48)
        RecordHead.setProperty(u"bar", True)
        self.column = QVBoxLayout(RecordHead)
        self.column.setSpacing(6)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(12, 8, 12, 8)
        self.title_line = QHBoxLayout()
        self.title_line.setSpacing(8)
        self.title_line.setObjectName(u"title_line")
        self.title = OneLine(RecordHead)
        self.title.setObjectName(u"title")
        self.title.setMinimumSize(QSize(104, 0))
        self.title.setProperty(u"role", u"title")

        self.title_line.addWidget(self.title)

        self.outcome = OneLine(RecordHead)
        self.outcome.setObjectName(u"outcome")
        self.outcome.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.outcome.sizePolicy().hasHeightForWidth())
        self.outcome.setSizePolicy(sizePolicy)

        self.title_line.addWidget(self.outcome)

        self.title_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.title_line.addItem(self.title_rest)

        self.needing = QToolButton(RecordHead)
        self.needing.setObjectName(u"needing")
        self.needing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.needing.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.title_line.addWidget(self.needing)


        self.column.addLayout(self.title_line)

        self.held = OneLine(RecordHead)
        self.held.setObjectName(u"held")
        self.held.setProperty(u"role", u"warning")

        self.column.addWidget(self.held)


        self.retranslateUi(RecordHead)

        QMetaObject.connectSlotsByName(RecordHead)
    # setupUi

    def retranslateUi(self, RecordHead):
        pass
    # retranslateUi

