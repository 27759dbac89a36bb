# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'notes_card.ui'
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
    QSizePolicy, QSpacerItem, QToolButton, QVBoxLayout,
    QWidget)

from imrdesk.gui.one_line import OneLine
from imrdesk.gui.record.editors.inputs import LongInput
class Ui_NotesCard(object):
    def setupUi(self, NotesCard):
        if not NotesCard.objectName():
            NotesCard.setObjectName(u"NotesCard")
        NotesCard.resize(440, 120)
        NotesCard.setProperty(u"surface", True)
        self.column = QVBoxLayout(NotesCard)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(14, 8, 10, 10)
        self.heading = QHBoxLayout()
        self.heading.setSpacing(8)
        self.heading.setObjectName(u"heading")
        self.title = QLabel(NotesCard)
        self.title.setObjectName(u"title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty(u"role", u"title")

        self.heading.addWidget(self.title)

        self.count = QLabel(NotesCard)
        self.count.setObjectName(u"count")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setProperty(u"role", u"muted")

        self.heading.addWidget(self.count)

        self.heading_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.heading.addItem(self.heading_rest)


        self.column.addLayout(self.heading)

        self.rows = QVBoxLayout()
        self.rows.setSpacing(8)
        self.rows.setObjectName(u"rows")

        self.column.addLayout(self.rows)

        self.aim = QWidget(NotesCard)
        self.aim.setObjectName(u"aim")
        self.aim_line = QHBoxLayout(self.aim)
        self.aim_line.setSpacing(4)
        self.aim_line.setObjectName(u"aim_line")
        self.aim_line.setContentsMargins(0, 0, 0, 0)
        self.aim_words = OneLine(self.aim)
        self.aim_words.setObjectName(u"aim_words")
        self.aim_words.setProperty(u"role", u"muted")

        self.aim_line.addWidget(self.aim_words)

        self.aim_away = QToolButton(self.aim)
        self.aim_away.setObjectName(u"aim_away")
        self.aim_away.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.aim_away.setProperty(u"quiet", True)

        self.aim_line.addWidget(self.aim_away)

        self.aim_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.aim_line.addItem(self.aim_rest)


        self.column.addWidget(self.aim)

        self.input_line = QHBoxLayout()
        self.input_line.setSpacing(6)
        self.input_line.setObjectName(u"input_line")
        self.input = LongInput(NotesCard)
        self.input.setObjectName(u"input")

        self.input_line.addWidget(self.input)

        self.add = QToolButton(NotesCard)
        self.add.setObjectName(u"add")
        self.add.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.input_line.addWidget(self.add)


        self.column.addLayout(self.input_line)


        self.retranslateUi(NotesCard)

        QMetaObject.connectSlotsByName(NotesCard)
    # setupUi

    def retranslateUi(self, NotesCard):
        self.title.setText(QCoreApplication.translate("NotesCard", u"Notes", None))
#if QT_CONFIG(tooltip)
        self.aim_away.setToolTip(QCoreApplication.translate("NotesCard", u"Write it on the whole document", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.aim_away.setAccessibleName(QCoreApplication.translate("NotesCard", u"Write it on the whole document", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.input.setAccessibleName(QCoreApplication.translate("NotesCard", u"Note", None))
#endif // QT_CONFIG(accessibility)
        self.add.setText(QCoreApplication.translate("NotesCard", u"Note it", None))
#if QT_CONFIG(tooltip)
        self.add.setToolTip(QCoreApplication.translate("NotesCard", u"Keep what is typed as a note (Enter)", None))
#endif // QT_CONFIG(tooltip)
        pass
    # retranslateUi

